package org.hueandcry.persons.print;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.persons.print.format.FingerPosition;
import org.hueandcry.persons.print.format.Impression;
import org.hueandcry.persons.print.format.PrintFormat;
import org.hueandcry.persons.print.format.PrintQuality;

/** A print of a person, without the image itself. */
@Schema(
        name = "Fingerprint",
        description = "A print of a person; the bytes as they were received are at /fingerprints/{printId}")
record FingerprintView(
        @Schema(required = true) UUID id,

        @Schema(
                description =
                        "which finger it is (ANSI/NIST): 1-5 right thumb to little finger, 6-10 left, 11 and 12 plain thumbs, 13 and 14 plain four"
                                + " fingers, 15 both thumbs; 0 unknown",
                required = true)
        int position,

        @Schema(description = "the same by name", required = true)
        FingerPosition finger,

        @Schema(required = true) Impression impression,

        @Schema(description = "in which format the bytes are", required = true)
        PrintFormat format,

        @Schema(description = "in pixels", required = true) int width,
        @Schema(description = "in pixels", required = true) int height,

        @Schema(description = "pixels an inch", required = true)
        int dpi,

        @Schema(required = true) PrintQuality quality,
        @Schema(required = true) Instant addedAt) {}
