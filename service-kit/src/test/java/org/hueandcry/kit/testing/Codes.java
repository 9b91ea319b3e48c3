package org.hueandcry.kit.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.hueandcry.kit.code.CodeLabels;
import org.hueandcry.kit.code.CodeView;
import org.hueandcry.kit.code.ListOfCodes;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The lists of codes of a service, held against its labels and against what it gives out. */
public final class Codes {

    private Codes() {}

    /** Of lists that are enums. */
    public static void allHaveLabels(ListOfCodes... lists) {
        Set<String> codes = new TreeSet<>();
        for (ListOfCodes list : lists) {
            list.constants().forEach(constant -> codes.add(list.path() + "." + constant.name()));
        }
        for (String language : CodeLabels.LANGUAGES) {
            assertEquals(codes, new TreeSet<>(CodeLabels.texts(language).stringPropertyNames()), language);
            for (ListOfCodes list : lists) {
                long labels = list.constants().stream()
                        .map(constant -> CodeLabels.of(list, constant.name(), language))
                        .distinct()
                        .count();
                assertEquals(list.constants().size(), labels, list.path() + " says two things alike in " + language);
            }
        }
    }

    public static void areGivenOut(ListOfCodes... lists) {
        As.officer("FR")
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .body(
                        "lists",
                        is(Arrays.stream(lists).map(ListOfCodes::path).sorted().toList()));
        for (ListOfCodes list : lists) {
            As.border("DE")
                    .get("/api/v1/codes/" + list.path())
                    .then()
                    .statusCode(200)
                    .body("list", is(list.path()))
                    .body(
                            "codes.code",
                            is(list.view().stream().map(CodeView::code).toList()));
        }
    }
}
