package org.hueandcry.load.print;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sets of ten fingers with eight prints of each, as poor as one another, as the public sets are laid out that others measure with. Two fingers
 * side by side are of one person. Kept as templates from run to run.
 */
public final class RepeatedPrints {

    public static final int SETS = 8;
    public static final int FINGERS = 10;
    public static final int PRINTS = 8;

    /** Other fingers than those of {@link TakenPrints}. */
    private static final int FIRST = 100_000;

    /** Where both prints are poor, three quarters of it make one in four be missed. */
    private static final double SEVERITY = 0.75;

    private RepeatedPrints() {}

    /** @return by set, one finger's prints after another's */
    public static FingerprintTemplate[][] of(Path folder) {
        int each = FINGERS * PRINTS;
        TemplateFile file = TemplateFile.in(folder, "repeated", SETS * each);
        if (!file.exists()) {
            byte[][] made = new byte[SETS * each][];
            IntStream.range(0, SETS * FINGERS).parallel().forEach(number -> {
                Finger finger = Finger.of(FIRST + number);
                for (int taken = 0; taken < PRINTS; taken++) {
                    double severity = SEVERITY * Severity.of(number / 2, number, taken);
                    made[number * PRINTS + taken] = Impression.of(
                                    finger, FIRST + number, Disturbance.POOR, taken, severity)
                            .template()
                            .toByteArray();
                }
            });
            file.write(made);
        }
        FingerprintTemplate[] all = file.read();
        return IntStream.range(0, SETS)
                .mapToObj(set -> Arrays.copyOfRange(all, set * each, (set + 1) * each))
                .toArray(FingerprintTemplate[][]::new);
    }
}
