package org.hueandcry.persons.print;

import jakarta.ws.rs.core.MediaType;
import org.hueandcry.persons.print.format.PrintFormat;

/** Prints over HTTP: media types, and what the documentation of operations says of what is taken in. */
final class PrintMedia {

    static final String PNG = "image/png";
    static final String BMP = "image/bmp";
    static final String TIFF = "image/tiff";
    static final String WSQ = "image/x-wsq";

    static final String TAKEN_IN =
            "The bytes of an image (PNG, BMP, TIFF, WSQ), of a template (ISO/IEC 19794-2) or of a whole transaction (ANSI/NIST-ITL), judged by"
                    + " content; or a form (multipart/form-data) of several files, each under the number of its position, or under any other name"
                    + " where that is unknown or the file says it. At most 20 MB.";

    static final String POSITION =
            "which finger it is (ANSI/NIST), where the file does not say it: 1-5 right thumb to little finger, 6-10 left, 11 and 12 plain thumbs,"
                    + " 13 and 14 plain four fingers, 15 both thumbs, 0 unknown";

    static final String DPI = "pixels an inch of an image, where the file does not say it; 500 where nobody does";

    private PrintMedia() {}

    static String of(PrintFormat format) {
        return switch (format.name()) {
            case "PNG" -> PNG;
            case "BMP" -> BMP;
            case "TIFF" -> TIFF;
            case "WSQ" -> WSQ;
            default -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
