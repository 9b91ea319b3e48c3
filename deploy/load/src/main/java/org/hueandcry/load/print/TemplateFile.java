package org.hueandcry.load.print;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Templates that an earlier run has made. */
record TemplateFile(Path path, int many) {

    /** To be changed with whatever changes the prints, so that none made before are taken. */
    private static final int EDITION = 2;

    /** @param what tells it from other files of the folder */
    static TemplateFile in(Path folder, String what, int many) {
        return new TemplateFile(folder.resolve("templates-" + EDITION + "-" + what + "-" + many), many);
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whole or not at all. */
    void write(byte[][] templates) {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        try {
            Files.createDirectories(path.getParent());
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                for (byte[] template : templates) {
                    out.writeInt(template.length);
                    out.write(template);
                }
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FingerprintTemplate[] read() {
        FingerprintTemplate[] templates = new FingerprintTemplate[many];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            for (int i = 0; i < many; i++) {
                templates[i] = new FingerprintTemplate(in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
