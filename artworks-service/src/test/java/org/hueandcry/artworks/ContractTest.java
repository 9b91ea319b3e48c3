package org.hueandcry.artworks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ContractTest {

    @Test
    void the_committed_openapi_document_is_the_one_given_out() {
        Contract.holdsForOpenApi();
    }

    @Test
    void without_a_token_every_operation_answers_401() {
        Contract.everyOperationAnswers(401, As::nobody);
    }

    @Test
    void a_role_that_may_do_nothing_here_gets_403_from_every_operation() {
        Contract.everyOperationAnswers(403, As::operator);
        Contract.everyOperationAnswers(403, () -> As.border("DE"), "/api/v1/codes");
        Contract.everyOperationAnswers(403, () -> As.with("DE", "operator", "operator"));
        Contract.everyOperationAnswers(403, () -> As.with("GS", "svc-notices", "service"));
    }
}
