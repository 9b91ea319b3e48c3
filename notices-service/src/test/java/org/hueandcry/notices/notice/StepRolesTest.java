package org.hueandcry.notices.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What nextSteps tells a caller, and what the door lets in, are the same. */
class StepRolesTest {

    @Test
    void each_operation_admits_the_roles_of_its_step() {
        Map<String, Set<String>> admitted = Arrays.stream(StepResource.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(Path.class).value().replace("/{id}/", ""),
                        method ->
                                Set.of(method.getAnnotation(RolesAllowed.class).value())));
        assertEquals(Arrays.stream(Step.values()).collect(Collectors.toMap(Step::toString, Step::roles)), admitted);
    }
}
