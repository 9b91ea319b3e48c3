package org.hueandcry.persons.print.identify;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.print.SentPrint;

/** A print that is asked about. */
@Schema(name = "PrintExample", description = "A print that is asked about; it is not kept")
record PrintExample(
        @Schema(description = "the bytes of the file, in any format that is taken in, as base64") @NotNull
        String image,

        @Schema(
                description =
                        "which finger it is (ANSI/NIST): 1-5 right thumb to little finger, 6-10 left, 11 and 12 plain thumbs, 13 and 14 plain four"
                                + " fingers, 15 both thumbs; 0 or missing: unknown, and compared with all")
        @Min(0)
        @Max(15)
        Integer position,

        @Schema(description = "pixels an inch of an image, where the file does not say it", defaultValue = "500")
        @Min(200)
        @Max(2000)
        Integer dpi) {

    static List<SentPrint> sent(List<PrintExample> prints) {
        List<SentPrint> sent = new ArrayList<>();
        for (PrintExample print : prints) {
            sent.add(SentPrint.of("/prints/" + sent.size() + "/image", print.image, print.position, print.dpi));
        }
        return sent;
    }

    @Override
    public String toString() {
        return "PrintExample[masked]";
    }
}
