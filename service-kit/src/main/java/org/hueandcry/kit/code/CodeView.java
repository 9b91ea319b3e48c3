package org.hueandcry.kit.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code, as bodies carry it, and what to show people for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Code", description = "A code, as bodies carry it, and what to show people for it")
public record CodeView(
        @Schema(examples = "FRAUD", required = true) String code,

        @Schema(required = true) Label labels,

        @Schema(description = "of step-reasons: the steps that take it", examples = "[\"withdrawal\", \"abandonment\"]")
        List<String> steps) {

    /** In each of the working languages. */
    @Schema(name = "CodeLabels")
    public record Label(
            @Schema(required = true) String ar,

            @Schema(examples = "Fraud", required = true) String en,

            @Schema(examples = "Escroquerie", required = true)
            String fr,

            @Schema(required = true) String es) {}

    /** @param label by the tag of the language */
    public static CodeView of(String code, UnaryOperator<String> label) {
        return new CodeView(
                code, new Label(label.apply("ar"), label.apply("en"), label.apply("fr"), label.apply("es")), null);
    }

    public CodeView of(List<String> takenBy) {
        return new CodeView(code, labels, takenBy);
    }
}
