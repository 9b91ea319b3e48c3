package org.hueandcry.persons.print;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.hueandcry.persons.print.format.PrintFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Prints over HTTP: media types, and what the documentation of operations says of what is taken in. */
public final class PrintMedia {

    public static final String PNG = "image/png";
    public static final String BMP = "image/bmp";
    public static final String TIFF = "image/tiff";
    public static final String JPEG = "image/jpeg";
    public static final String WSQ = "image/x-wsq";

    public static final String TAKEN_IN =
            "The bytes of an image (PNG, BMP, TIFF, JPEG, WSQ), of a template (ISO/IEC 19794-2) or of a whole transaction (ANSI/NIST-ITL), judged by"
                    + " content; or a form (multipart/form-data) of several files, each under the number of its position, or under any other name"
                    + " where that is unknown or the file says it. At most 20 MB.";

    public static final String POSITION =
            "which finger it is (ANSI/NIST), where the file does not say it: 1-5 right thumb to little finger, 6-10 left, 11 and 12 plain thumbs,"
                    + " 13 and 14 plain four fingers, 15 both thumbs, 0 unknown";

    public static final String DPI =
            "pixels an inch of an image, where the file does not say it; 500 where nobody does";

    private PrintMedia() {}

    /** To be saved, not to be shown by a browser that thinks it knows better what it is. */
    static RestResponse<byte[]> file(byte[] bytes, String type, String name) {
        return RestResponse.ResponseBuilder.ok(bytes)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static String of(PrintFormat format) {
        return switch (format) {
            case PNG -> PNG;
            case BMP -> BMP;
            case TIFF -> TIFF;
            case JPEG -> JPEG;
            case WSQ -> WSQ;
            case RAW_GRAY, ISO_19794_2, ANSI_NIST_TYPE_9 -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }
}
