package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jnbis.api.Jnbis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sample transactions of NIST, in HUE_DATA/fingerprints; left out where that is not named. */
@EnabledIfEnvironmentVariable(named = "HUE_DATA", matches = ".+")
class SampleTransactionsTest {

    @ParameterizedTest
    @CsvSource({
        "type-4-tpcard, 22, 1 2 3 4 5 6 7 8 9 10 14 10 9 8 7 12 11 13 2 3 4 5",
        "type-14-tpcard-nqm, 22, 1 2 3 4 5 6 7 8 9 10 14 10 9 8 7 12 11 13 2 3 4 5",
        "type-4-slaps, 12, 14 10 9 8 7 12 11 13 2 3 4 5",
        "type-9-4-iafis, 1, 8",
        "type-13-tip-eji-wsq, 9, 7 7 7 0 0 0 0 0 0"
    })
    void a_sample_is_read_completely(String name, int count, String positions) throws Exception {
        ReceivedPrints read = PrintReader.readUsable(sample(name), null, null);

        assertEquals(List.of(), read.refused());
        assertEquals(count, read.prints().size());
        assertEquals(
                positions,
                read.prints().stream()
                        .map(print -> String.valueOf(print.position().code()))
                        .collect(Collectors.joining(" ")));
        assertTrue(read.prints().stream().allMatch(print -> print.dpi() == 500));
    }

    @Test
    void fingers_cut_out_of_four_are_those_that_were_rolled() throws Exception {
        List<ReceivedPrint> prints = PrintReader.read(sample("type-4-tpcard"), null, null);
        Map<FingerPosition, ReceivedPrint> rolled = prints.stream()
                .filter(print -> print.impression() == Impression.INKED_ROLLED)
                .collect(Collectors.toMap(ReceivedPrint::position, Function.identity()));

        int found = 0;
        for (ReceivedPrint cut : prints) {
            if (cut.format() == PrintFormat.PNG) {
                FingerprintMatcher matcher = new FingerprintMatcher(cut.template());
                double score = matcher.match(rolled.get(cut.position()).template());
                found += score > 20 ? 1 : 0;
                for (ReceivedPrint other : rolled.values()) {
                    assertTrue(other.position() == cut.position() || matcher.match(other.template()) < 20);
                }
            }
        }
        // one has a hole punched through its core, and two are pale
        assertTrue(found >= 5, found + " of eight");
    }

    @Test
    void minutiae_of_the_fbi_are_those_of_the_image_beside_them() throws Exception {
        byte[] bytes = sample("type-9-4-iafis");
        NistRecord record = Transaction.read(bytes).records().stream()
                .filter(one -> one.type() == 9)
                .findFirst()
                .orElseThrow();

        double score = new FingerprintMatcher(
                        PrintReader.read(bytes, null, null).get(0).template())
                .match(Type9.read(record).minutiae().toTemplate());

        assertTrue(score > 40, "score " + score);
    }

    @ParameterizedTest
    @CsvSource({"type-4-tpcard", "type-14-tpcard-nqm", "type-4-slaps", "type-9-4-iafis", "type-13-tip-eji-wsq"})
    void no_truncated_sample_is_taken(String name) throws Exception {
        byte[] whole = sample(name);
        int step = 1;
        for (int length = 0; length < whole.length; length += step) {
            byte[] truncated = Arrays.copyOf(whole, length);
            assertThrows(UnusablePrint.class, () -> PrintReader.read(truncated, null, null));
            // densely around the first records' fields, and sparsely through pixels
            step = length < 2000 || whole.length - length < 200 ? 1 : 211;
        }
    }

    @Test
    void a_card_that_is_given_out_again_is_read_by_another_reader() throws Exception {
        List<ReceivedPrint> prints = PrintReader.read(sample("type-4-tpcard"), null, null);
        TransactionHeader header = new TransactionHeader("AMN", "DE", "FR", "17", Instant.EPOCH);

        byte[] written = TransactionWriter.write(
                header,
                prints.stream()
                        .map(print -> PrintToWrite.of(print, LocalDate.EPOCH))
                        .toList());

        assertEquals(
                prints.size(),
                Jnbis.nist().decode(written).getVariableResFingerprints().size());
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of(System.getenv("HUE_DATA"), "fingerprints", name + ".an2"));
    }
}
