package org.hueandcry.notices.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be attached, by what it is sent as. */
@Schema(name = "FileType", description = "the media type of a file that may be attached")
public enum FileType {
    PDF(FileType.APPLICATION_PDF, "pdf", "%PDF-"),
    JPEG(FileType.IMAGE_JPEG, "jpg", "\u00FF\u00D8\u00FF"),
    PNG(FileType.IMAGE_PNG, "png", "\u0089PNG\r\n\u001A\n");

    static final String APPLICATION_PDF = "application/pdf";
    static final String IMAGE_JPEG = "image/jpeg";
    static final String IMAGE_PNG = "image/png";

    private final String mediaType;
    private final String extension;
    private final byte[] firstBytes;

    FileType(String mediaType, String extension, String firstBytes) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.firstBytes = firstBytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static FileType of(String mediaType) {
        for (FileType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type of file that may be attached");
    }

    boolean isBegunBy(byte[] file) {
        for (int i = 0; i < firstBytes.length; i++) {
            if (i >= file.length || file[i] != firstBytes[i]) {
                return false;
            }
        }
        return true;
    }

    String extension() {
        return extension;
    }

    @JsonValue
    @Override
    public String toString() {
        return mediaType;
    }
}
