package org.hueandcry.artworks.measurement;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hueandcry.artworks.testing.MuseumRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasuresReadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "support: 179 x 113 mm|support HEIGHT 179, support WIDTH 113",
                "8 7/16 x 4 13/16\" (21.5 x 12.3 cm)|HEIGHT 215, WIDTH 123",
                "21.5 x 12.3 cm (8 7/16 x 4 13/16 in.)|HEIGHT 215, WIDTH 123",
                "8 7/16 × 4 13/16 × 1 in|HEIGHT 214.3, WIDTH 122.2, DEPTH 25.4",
                "6' 3 1/2\" x 10' 1/2\"|HEIGHT 1917.7, WIDTH 3060.7",
                "8' x 7' 6\"|HEIGHT 2438.4, WIDTH 2286",
                "object: 1550 x 1320 x 1130 mm, 57 kg|object HEIGHT 1550, object WIDTH 1320, object DEPTH 1130, WEIGHT 57000",
                "h. 30; w. 40 (cm)|HEIGHT 300, WIDTH 400",
                "H 30 x W 40 x D 2,5 cm|HEIGHT 300, WIDTH 400, DEPTH 25",
                "30 cm high, 40 cm wide|HEIGHT 300, WIDTH 400",
                "1.200 x 800 mm|HEIGHT 1200, WIDTH 800",
                "1,2 x 0,8 m|HEIGHT 1200, WIDTH 800",
                "diam. 5 1/2\" (14 cm)|DIAMETER 140",
                "about 69 3/4\" (177 cm) diameter.|DIAMETER 1770",
                "Ø 12 cm|DIAMETER 120",
                "plate  11 3/4 x 9 3/8\" (29.8 x 23.8 cm)|plate HEIGHT 298, plate WIDTH 238",
                "composition (irreg.): 10 x 8\" (25.4 x 20.3 cm); sheet: 12 x 10\" (30.5 x 25.4 cm)|composition HEIGHT 254, composition WIDTH 203, sheet HEIGHT 305, sheet WIDTH 254",
                ".1 (ashtray): 4 x 7 x 7 cm|.1 ashtray HEIGHT 40, .1 ashtray WIDTH 70, .1 ashtray DEPTH 70",
                "Höhe 30 cm, Breite 40 cm|HEIGHT 300, WIDTH 400",
                "hauteur 30 cm; largeur 40 cm|HEIGHT 300, WIDTH 400",
                "weight 433 lbs (196.81 kg)|weight WEIGHT 196810",
                "5 7/16 - 5 15/16\" x 3 3/4\" (13.8 - 15.2 x 9.5 cm)|HEIGHT 152, WIDTH 95",
                "36\" (91.5 cm)|OTHER 915",
            })
    void what_a_text_measures_is_read(String text, String expected) {
        MeasuresRead read = MeasuresRead.of(text);

        assertEquals(
                expected, read.measures().stream().map(MeasuresReadTest::said).collect(Collectors.joining(", ")));
        assertEquals(List.of(), read.notUnderstood());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duration: 5min, 50sec",
                "6:13 min.",
                "dimensions variable",
                "Overall display dimensions variable",
                "87 drawings"
            })
    void what_measures_no_size_is_no_measure_and_nothing_to_understand(String text) {
        assertEquals(new MeasuresRead(List.of(), List.of()), MeasuresRead.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 x 0 cm|0 x 0 cm",
                "-3 cm|-3 cm",
                "12 feet x 3 cubits|12 feet x 3",
                "36 x 24|36 x 24",
                "1 x 2 x 3 x 4 cm|1 x 2 x 3 x 4 cm",
                "999999999 cm|999999999 cm",
                "3 kg x 5 cm|3 kg x 5 cm",
                "400 x 1220 mm x 17 boxes|400 x 1220 mm x 17",
            })
    void what_is_no_measure_is_said(String text, String left) {
        assertEquals(new MeasuresRead(List.of(), List.of(left)), MeasuresRead.of(text));
    }

    @Test
    void inches_and_centimetres_that_contradict_each_other_are_said() {
        assertEquals(
                List.of("9 3/8 x 7 9/16\" (50.8 x 40.6 cm)"),
                MeasuresRead.of("9 3/8 x 7 9/16\" (50.8 x 40.6 cm)").notUnderstood());
    }

    @Test
    void whatever_is_sent_is_read_or_left() {
        Random random = new Random(7);
        String alphabet = "0123456789 x×./,;:()\"'-cmkgftin½hwdø\r\n\uD83D\uDE00";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            MeasuresRead read = MeasuresRead.of(text.toString());
            assertTrue(
                    read.measures().stream().allMatch(measure -> measure.value().signum() > 0), text::toString);
        }
        for (String much :
                List.of("9".repeat(100_000), "(".repeat(100_000), "1 x ".repeat(50_000), "1/".repeat(50_000))) {
            MeasuresRead.of(much);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HUE_DATA", matches = ".+")
    void nearly_all_measurements_of_two_museums_are_understood() throws IOException {
        for (String museum : List.of("tate", "moma")) {
            int all = 0;
            int understood = 0;
            try (BufferedReader lines = MuseumRecords.of(museum)) {
                for (String text : MuseumRecords.texts(lines, "dimensions_text")) {
                    all++;
                    understood += MeasuresRead.of(text).notUnderstood().isEmpty() ? 1 : 0;
                }
            }
            System.out.printf(
                    "%s: %,d measurements, understood to the end %.2f %%%n", museum, all, 100.0 * understood / all);
            assertTrue(understood > 0.97 * all, museum);
        }
    }

    private static String said(Measure measure) {
        return (measure.part() == null ? "" : measure.part() + " ") + measure.dimension() + " "
                + measure.value().toPlainString();
    }
}
