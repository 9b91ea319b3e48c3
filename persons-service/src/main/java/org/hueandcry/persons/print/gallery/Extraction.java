package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.Arrays;
import java.util.UUID;
import org.hueandcry.persons.print.format.PrintReader;
import org.hueandcry.persons.print.format.ReceivedPrint;
import org.hueandcry.persons.print.format.UnusablePrint;
import org.jboss.logging.Logger;

/**
 * Templates as they are stored. They mean something only to the version of the library that made them: what another has made is made anew
 * from the original.
 */
public final class Extraction {

    /** The version that makes templates here. */
    public static final String VERSION = FingerprintCompatibility.version();

    private static final Logger LOG = Logger.getLogger(Extraction.class);

    private Extraction() {}

    /** @param original read only where the template is of another version */
    static FingerprintTemplate template(
            UUID print, String extractor, byte[] template, int position, int dpi, byte[] original) {
        return VERSION.equals(extractor) ? new FingerprintTemplate(template) : anew(print, position, dpi, original);
    }

    /** Of an original that this version cannot read any more nothing is left to compare; it is kept all the same, and named in the log. */
    static FingerprintTemplate anew(UUID print, int position, int dpi, byte[] original) {
        try {
            return PrintReader.read(original, position == 0 ? null : position, dpi).stream()
                    .map(ReceivedPrint::template)
                    .findFirst()
                    .orElseGet(FingerprintTemplate::empty);
        } catch (UnusablePrint e) {
            LOG.errorf(
                    "Print %s cannot be read by version %s and is found by nobody: %s", print, VERSION, e.getMessage());
            return FingerprintTemplate.empty();
        }
    }

    /** Whether a version came before this one; of one that is not made of numbers nothing is known. */
    static boolean isOlder(String extractor) {
        if (!(extractor + VERSION).matches("[0-9.]+")) {
            return false;
        }
        return Arrays.compare(numbers(extractor), numbers(VERSION)) < 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\."))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
