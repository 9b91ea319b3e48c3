package org.hueandcry.persons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class ContractTest {

    @Test
    void the_committed_openapi_document_is_the_one_given_out() {
        Contract.holdsForOpenApi();
    }
}
