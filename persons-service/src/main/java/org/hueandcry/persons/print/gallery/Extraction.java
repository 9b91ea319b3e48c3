package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.Arrays;
import org.hueandcry.persons.print.format.PrintReader;
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

    static FingerprintTemplate template(RecordedPrint print) {
        return print.isCurrent() ? new FingerprintTemplate(print.template()) : anew(print);
    }

    /** Of an original that this version cannot read any more nothing is left to compare; it is kept all the same, and named in the log. */
    private static FingerprintTemplate anew(RecordedPrint print) {
        try {
            return PrintReader.template(print.format(), print.original(), print.width(), print.height(), print.dpi());
        } catch (UnusablePrint e) {
            LOG.errorf(
                    "Print %s cannot be read by version %s and is found by nobody: %s",
                    print.id(), VERSION, e.getMessage());
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
