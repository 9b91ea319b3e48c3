package org.hueandcry.load.print;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints of four fingers of each of some persons: each finger taken once with care, to be enrolled, and once more with each disturbance, to be
 * asked about. Kept as templates from run to run.
 */
public final class TakenPrints {

    /** Of each person: index and middle finger of either hand. */
    public static final int FINGERS = 4;

    private static final int DPI = 500;

    /** To be changed with whatever changes the prints, so that none made before are taken. */
    private static final int EDITION = 1;

    private static final int[] POSITIONS = {2, 3, 7, 8};
    private static final int ENROLLED = 0;
    private static final int ASKED = 1;

    private final int persons;
    private final Path folder;

    public TakenPrints(int persons, Path folder) {
        this.persons = persons;
        this.folder = folder;
    }

    public int persons() {
        return persons;
    }

    public int fingers() {
        return persons * FINGERS;
    }

    /** @return as of ANSI/NIST */
    public static int position(int finger) {
        return POSITIONS[finger % FINGERS];
    }

    /** @return of each finger, those of a person side by side */
    public FingerprintTemplate[] enrolled() {
        return templates(Disturbance.NONE, ENROLLED);
    }

    public FingerprintTemplate[] asked(Disturbance disturbance) {
        return templates(disturbance, ASKED);
    }

    public Impression asked(int finger, Disturbance disturbance) {
        return print(Finger.of(finger), finger, disturbance, ASKED);
    }

    public static FingerprintTemplate extract(Impression print) {
        return new FingerprintTemplate(new FingerprintImage(
                print.width(), print.height(), print.pixels(), new FingerprintImageOptions().dpi(DPI)));
    }

    /** Makes whatever has not been made by an earlier run. */
    public TakenPrints make() {
        if (!Files.exists(file(Disturbance.POOR, ASKED))) {
            byte[][][] made = new byte[Disturbance.values().length + 1][fingers()][];
            IntStream.range(0, fingers()).parallel().forEach(number -> {
                Finger finger = Finger.of(number);
                made[0][number] = extract(print(finger, number, Disturbance.NONE, ENROLLED))
                        .toByteArray();
                for (Disturbance disturbance : Disturbance.values()) {
                    made[1 + disturbance.ordinal()][number] =
                            extract(print(finger, number, disturbance, ASKED)).toByteArray();
                }
            });
            write(file(Disturbance.NONE, ENROLLED), made[0]);
            for (Disturbance disturbance : Disturbance.values()) {
                write(file(disturbance, ASKED), made[1 + disturbance.ordinal()]);
            }
        }
        return this;
    }

    private static Impression print(Finger finger, int number, Disturbance disturbance, int taken) {
        return Impression.of(finger, number, disturbance, taken, severity(number, taken));
    }

    /** Half of it is the person's, whose fingers are all as dry and held as badly, and half is each finger's own. */
    private static double severity(int number, int taken) {
        return 1 + 0.25 * even(number / FINGERS, taken) + 0.25 * even(-1 - number, taken);
    }

    /** @return from -1 to 1 */
    private static double even(int what, int taken) {
        Random random = new Random(what * 7_919L + taken * 104_729L + 5);
        random.nextLong();
        return 2 * random.nextDouble() - 1;
    }

    private Path file(Disturbance disturbance, int taken) {
        return folder.resolve("prints-" + EDITION + "-" + persons + "-" + disturbance + "-" + taken);
    }

    private void write(Path file, byte[][] templates) {
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (byte[] template : templates) {
                    out.writeInt(template.length);
                    out.write(template);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FingerprintTemplate[] templates(Disturbance disturbance, int taken) {
        FingerprintTemplate[] templates = new FingerprintTemplate[fingers()];
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file(disturbance, taken))))) {
            for (int i = 0; i < templates.length; i++) {
                templates[i] = new FingerprintTemplate(in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
