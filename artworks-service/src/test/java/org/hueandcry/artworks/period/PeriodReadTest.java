package org.hueandcry.artworks.period;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.hueandcry.artworks.testing.MuseumRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeriodReadTest {

    private static final Pattern SAYS_NONE = Pattern.compile("(?i)n\\.? ?d|unknown|not known|no date|undated");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1828|1828|1828|false",
                "c.1828|1828|1828|true",
                "circa 1806–7|1806|1807|true",
                "1862-3|1862|1863|false",
                "1911-12|1911|1912|false",
                "1798–1802|1798|1802|false",
                "?c.1785|1785|1785|true",
                "(1924)|1924|1924|false",
                "1786 or 1800|1786|1800|false",
                "1960 or 63|1960|1963|false",
                "1808, 1825|1808|1825|false",
                "1831 and 1834|1831|1834|false",
                "1977/2003|1977|2003|false",
                "before 1850||1850|false",
                "after 1790|1790||false",
                "vor 1850||1850|false",
                "1830s|1830|1839|false",
                "early 1940s|1940|1943|false",
                "late 16th century|1561|1600|false",
                "first half of the 18th century|1701|1750|false",
                "15th-16th century|1401|1600|false",
                "3rd-2nd century BC|-300|-101|false",
                "450 BC|-450|-450|false",
                "XVIIe siècle|1601|1700|false",
                "fin du XVIe siècle|1561|1600|false",
                "17. Jahrhundert|1601|1700|false",
                "um 1850|1850|1850|true",
                "vers 1850|1850|1850|true",
                "siglo XVIII|1701|1800|false",
                "sec. XVI|1501|1600|false",
                "exhibited 1822|1822|1822|false",
                "1951, printed 1977|1951|1951|false",
                "1928, cast 1950s|1928|1928|false",
                "1955–6; printed 1970s|1955|1956|false",
                "(newspaper published May 8, 2004)|2004|2004|false",
                "August 29, 1947|1947|1947|false",
                "(July 5-7) 1961|1961|1961|false",
                "1946-05-12|1946|1946|false",
                "Paris, late spring 1910|1910|1910|false",
            })
    void years_are_read(String text, Integer from, Integer to, boolean circa) {
        assertEquals(new PeriodRead(new Years(from, to, circa), null), PeriodRead.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n.d.", "date not known", "undated", "Unknown", ""})
    void no_date_is_understood_as_none(String text) {
        assertEquals(new PeriodRead(null, null), PeriodRead.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.18799", "1929-1928", "4/27", "99999", "the 40th century"})
    void what_can_be_no_date_is_said(String text) {
        assertEquals(text, PeriodRead.of(text).notUnderstood());
        assertNull(PeriodRead.of(text).years());
    }

    @Test
    void about_a_year_means_some_years_more_on_either_side() {
        Years about = PeriodRead.of("c. 1828").years();
        assertEquals(1823, about.earliest());
        assertEquals(1833, about.latest());
    }

    @Test
    void whatever_is_sent_is_read_or_left() {
        Random random = new Random(7);
        String alphabet = "0123456789 -–./,?()cbsth century BC IVXL";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Years years = PeriodRead.of(text.toString()).years();
            assertTrue(
                    years == null || years.from() == null || years.to() == null || years.from() <= years.to(),
                    () -> text + " " + years);
        }
        for (String much : List.of("9".repeat(200), "c.".repeat(100), "1-".repeat(100), "x".repeat(100_000))) {
            PeriodRead.of(much);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HUE_DATA", matches = ".+")
    void nearly_all_dates_of_two_museums_are_understood() throws IOException {
        for (String museum : List.of("tate", "moma")) {
            int all = 0;
            int understood = 0;
            try (BufferedReader lines = MuseumRecords.of(museum)) {
                for (String text : MuseumRecords.texts(lines, "date_text")) {
                    PeriodRead read = PeriodRead.of(text);
                    all++;
                    understood += read.notUnderstood() == null
                                    && (read.years() != null
                                            || SAYS_NONE.matcher(text).find())
                            ? 1
                            : 0;
                }
            }
            System.out.printf("%s: %,d dates, understood to the end %.2f %%%n", museum, all, 100.0 * understood / all);
            assertTrue(understood > 0.97 * all, museum);
        }
    }
}
