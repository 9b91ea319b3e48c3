package org.hueandcry.persons.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file as it was sent, which may hold one print or many.
 *
 * @param pointer where it stands in the body; empty: it is all of it
 * @param place the same in words, for a form
 * @param position as the caller states it, null where they do not
 */
public record SentPrint(String pointer, String place, byte[] file, Integer position, Integer dpi) {

    private static final int LAST_POSITION = 15;
    private static final int LEAST_DPI = 200;
    private static final int MOST_DPI = 2_000;

    /** The bytes of one file as the body. */
    public static List<SentPrint> of(byte[] body, Integer position, Integer dpi) {
        judge(position, dpi);
        return List.of(new SentPrint("", "", body, stated(position), dpi));
    }

    /** The files of a form: each under the number of its position, or under any other name where that is unknown or the file says it. */
    public static List<SentPrint> of(List<FileUpload> files, Integer position, Integer dpi) {
        judge(position, dpi);
        if (files.isEmpty()) {
            throw Problems.invalid(Fault.at("", "The form must have a file at least."));
        }
        if (position != null && files.size() > 1) {
            throw Problems.invalid(
                    Fault.ofParameter("position", "is for one file; name each file of a form after its position"));
        }
        List<SentPrint> sent = new ArrayList<>();
        for (FileUpload file : files) {
            Integer own = file.name().matches("\\d{1,2}") ? Integer.valueOf(file.name()) : position;
            if (own != null && own > LAST_POSITION) {
                throw Problems.invalid(Fault.at("", "A file is named after a position, and it must be from 0 to 15."));
            }
            String place = files.size() == 1 ? "" : "File " + (sent.size() + 1) + ": ";
            sent.add(new SentPrint("", place, content(file), stated(own), dpi));
        }
        return sent;
    }

    /** A file in a JSON body, as base64, at this place. */
    public static SentPrint of(String pointer, String base64, Integer position, Integer dpi) {
        try {
            return new SentPrint(pointer, "", Base64.getDecoder().decode(base64), stated(position), dpi);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Fault.at(pointer, "must be base64"));
        }
    }

    private static void judge(Integer position, Integer dpi) {
        if (position != null && (position < 0 || position > LAST_POSITION)) {
            throw Problems.invalid(Fault.ofParameter("position", "must be from 0 to 15"));
        }
        if (dpi != null && (dpi < LEAST_DPI || dpi > MOST_DPI)) {
            throw Problems.invalid(Fault.ofParameter("dpi", "must be from 200 to 2000"));
        }
    }

    /** Unknown is nothing stated. */
    private static Integer stated(Integer position) {
        return position == null || position == 0 ? null : position;
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sha256() {
        return sha256(file);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** What of it the audit trail keeps: by its hash it is known again by whoever has it, and by nobody else. */
    public Asked asked() {
        return new Asked(HexFormat.of().formatHex(sha256()), position);
    }

    public record Asked(String sha256, Integer position) {}

    @Override
    public String toString() {
        return "SentPrint[masked]";
    }
}
