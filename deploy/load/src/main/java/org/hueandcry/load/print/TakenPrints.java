package org.hueandcry.load.print;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Prints of four fingers of each of some persons: each finger taken once with care, to be enrolled, and once more with each disturbance, to be
 * asked about. Kept as templates from run to run.
 */
public final class TakenPrints {

    /** Of each person: index and middle finger of either hand. */
    public static final int FINGERS = 4;

    private static final int[] POSITIONS = {2, 3, 7, 8};
    private static final int ENROLLED = 0;
    private static final int ASKED = 1;

    private final int persons;
    private final Path folder;

    private TakenPrints(int persons, Path folder) {
        this.persons = persons;
        this.folder = folder;
    }

    /** Makes what has not been made by an earlier run. */
    public static TakenPrints of(int persons, Path folder) {
        TakenPrints prints = new TakenPrints(persons, folder);
        if (Arrays.stream(Disturbance.values())
                .anyMatch(disturbance -> !prints.file(disturbance, ASKED).exists())) {
            prints.make();
        }
        return prints;
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
        return file(Disturbance.NONE, ENROLLED).read();
    }

    public FingerprintTemplate[] asked(Disturbance disturbance) {
        return file(disturbance, ASKED).read();
    }

    /** The print that {@link #asked(Disturbance)} has the template of. */
    public static Impression asked(int finger, Disturbance disturbance) {
        return print(Finger.of(finger), finger, disturbance, ASKED);
    }

    private void make() {
        Disturbance[] disturbances = Disturbance.values();
        byte[][] enrolled = new byte[fingers()][];
        byte[][][] asked = new byte[disturbances.length][fingers()][];
        IntStream.range(0, fingers()).parallel().forEach(number -> {
            Finger finger = Finger.of(number);
            enrolled[number] =
                    print(finger, number, Disturbance.NONE, ENROLLED).template().toByteArray();
            for (Disturbance disturbance : disturbances) {
                asked[disturbance.ordinal()][number] =
                        print(finger, number, disturbance, ASKED).template().toByteArray();
            }
        });
        file(Disturbance.NONE, ENROLLED).write(enrolled);
        for (Disturbance disturbance : disturbances) {
            file(disturbance, ASKED).write(asked[disturbance.ordinal()]);
        }
    }

    private TemplateFile file(Disturbance disturbance, int taken) {
        return TemplateFile.in(folder, disturbance + "-" + taken, fingers());
    }

    private static Impression print(Finger finger, int number, Disturbance disturbance, int taken) {
        return Impression.of(finger, number, disturbance, taken, Severity.of(number / FINGERS, number, taken));
    }
}
