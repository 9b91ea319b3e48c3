package org.hueandcry.notices.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file as it is kept, after {@link Inspection}. */
public record AttachedFile(FileType type, byte[] content) {

    public int size() {
        return content.length;
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "AttachedFile[" + type + ", " + content.length + " bytes]";
    }
}
