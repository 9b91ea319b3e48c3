package org.hueandcry.kit.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hueandcry.kit.problem.Fault;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MergePatchTest {

    record Inner(String a, String b) {}

    record Outer(@NotNull String name, Inner inner, List<Integer> numbers) {}

    private static final Outer CURRENT = new Outer("old", new Inner("a", "b"), List.of(1, 2));

    private final RequestReader reader = new RequestReader(
            new ObjectMapper(), Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void what_is_named_is_replaced_and_the_rest_stays() {
        assertEquals(
                new Outer("new", new Inner("a", "c"), List.of(3)),
                patched("{'name': 'new', 'inner': {'b': 'c'}, 'numbers': [3]}"));
    }

    @Test
    void null_removes() {
        assertEquals(new Outer("old", null, List.of(1, 2)), patched("{'inner': null}"));
    }

    @Test
    void an_empty_patch_changes_nothing() {
        assertEquals(CURRENT, patched("{}"));
    }

    @Test
    void every_fault_of_the_result_is_listed() {
        HttpProblem problem = assertThrows(
                HttpProblem.class,
                () -> patched("{'name': null, 'inner': {'c': 'x', 'a': 7}, 'numbers': ['one', 2, {}]}"));
        assertEquals(
                List.of("/inner/a", "/inner/c", "/name", "/numbers/0", "/numbers/2"),
                ((List<?>) problem.getParameters().get("errors"))
                        .stream().map(fault -> ((Fault) fault).pointer()).toList());
    }

    private Outer patched(String patch) {
        return new MergePatch(reader.tree(patch.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .applyTo(CURRENT, Outer.class, reader);
    }
}
