package org.hueandcry.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request, and where: exactly one of {@code pointer}, {@code parameter} and {@code header} is there.
 * The detail never repeats the value, which may be personal data.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Schema(description = "JSON pointer (RFC 6901) of the faulty field in the body", examples = "/nationalities/0")
        String pointer,

        @Schema(description = "name of the faulty query parameter")
        String parameter,

        @Schema(description = "name of the faulty header") String header,

        @Schema(
                description = "what is wrong, and what is expected",
                examples = "is no known country code",
                required = true)
        String detail) {

    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, null, detail);
    }

    public static Fault ofParameter(String name, String detail) {
        return new Fault(null, name, null, detail);
    }

    public static Fault ofHeader(String name, String detail) {
        return new Fault(null, null, name, detail);
    }
}
