package org.hueandcry.persons.print;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.print.format.UnusablePrint;

/** A print that cannot be used. */
@Schema(name = "RefusedPrint", description = "A finger of a card that cannot be used, while others can")
public record RefusedPrint(
        @Schema(description = "code list: print-refusals", required = true)
        String reason,

        @Schema(description = "what to do about it", required = true)
        String detail,

        @Schema(description = "the record and field; missing where it is all of the file")
        String where) {

    static RefusedPrint of(String place, UnusablePrint why) {
        return new RefusedPrint(why.reason().name(), place + why.getMessage(), why.where());
    }

    String inWords() {
        return where == null ? detail : detail + " (" + where + ")";
    }
}
