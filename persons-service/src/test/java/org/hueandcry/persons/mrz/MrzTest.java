package org.hueandcry.persons.mrz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hueandcry.kit.value.PartialDate;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The specimens are those of ICAO 9303, parts 4 to 7. */
class MrzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final String TD1 = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";
    private static final String TD1_LONG = """
            I<UTOD23145890<7349<<<<<<<<<<<
            3407127M9507122UTO<<<<<<<<<<<2
            STEVENSON<<PETER<JOHN<<<<<<<<<""";
    private static final String TD2 = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""";
    private static final String TD2_LONG = """
            I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<
            D23145890<UTO3407127M95071227349<<<8""";
    private static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";
    private static final String MRV_A = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L8988901C4XXX4009078F96121096ZE184226B<<<<<<""";
    private static final String MRV_B = """
            V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            L8988901C4XXX4009078F9612109<<<<<<<<""";

    private static final Map<MrzFormat, String> SPECIMENS = Map.of(
            MrzFormat.TD1, TD1, MrzFormat.TD2, TD2, MrzFormat.TD3, TD3, MrzFormat.MRV_A, MRV_A, MrzFormat.MRV_B, MRV_B);

    private static Optional<PartialDate> date(String date) {
        return Optional.of(PartialDate.parse(date));
    }

    @Test
    void every_specimen_is_read_and_its_check_digits_fit() {
        SPECIMENS.forEach((format, specimen) -> {
            Mrz mrz = Mrz.parse(specimen);
            assertEquals(format, mrz.format());
            assertTrue(mrz.isValid(), format + " " + mrz.checkDigits());
            assertEquals("UTO", mrz.issuingState(), format.name());
            assertEquals("ERIKSSON", mrz.primaryIdentifier(), format.name());
            assertEquals("ANNA MARIA", mrz.secondaryIdentifier(), format.name());
            assertEquals('F', mrz.sex(), format.name());
            assertEquals(specimen, mrz.written(), format.name());
            assertEquals(List.of(), mrz.misreadings());
        });
    }

    @Test
    void every_field_of_a_passport_is_read() {
        Mrz mrz = Mrz.parse(TD3);
        assertEquals("P", mrz.documentCode());
        assertEquals("L898902C3", mrz.number());
        assertEquals("UTO", mrz.nationality());
        assertEquals(date("1974-08-12"), mrz.dateOfBirth(TODAY));
        assertEquals(date("2012-04-15"), mrz.dateOfExpiry(TODAY));
        assertEquals(List.of("ZE184226B"), mrz.optionalData());
        assertEquals(
                List.of("number", "dateOfBirth", "dateOfExpiry", "optionalData", "composite"),
                mrz.checkDigits().stream().map(Mrz.CheckDigit::field).toList());
    }

    @Test
    void cards_and_visas_are_read_at_their_own_places() {
        assertEquals("D23145890", Mrz.parse(TD1).number());
        assertEquals("D23145890", Mrz.parse(TD2).number());
        assertEquals("L8988901C", Mrz.parse(MRV_A).number());
        assertEquals(List.of("6ZE184226B"), Mrz.parse(MRV_A).optionalData());
        assertEquals(date("1940-09-07"), Mrz.parse(MRV_B).dateOfBirth(TODAY));
        assertEquals(date("1996-12-10"), Mrz.parse(MRV_B).dateOfExpiry(TODAY));
        assertEquals("XXX", Mrz.parse(MRV_B).nationality());
        assertEquals(
                List.of("number", "dateOfBirth", "dateOfExpiry"),
                Mrz.parse(MRV_A).checkDigits().stream()
                        .map(Mrz.CheckDigit::field)
                        .toList());
    }

    @Test
    void a_number_too_long_for_its_field_goes_on_in_the_optional_data() {
        for (String specimen : List.of(TD1_LONG, TD2_LONG)) {
            Mrz mrz = Mrz.parse(specimen);
            assertEquals("D23145890734", mrz.number());
            assertEquals(List.of(), mrz.optionalData());
            assertTrue(mrz.isValid(), mrz.checkDigits().toString());
        }
    }

    @Test
    void a_day_of_birth_is_never_to_come_and_a_century_turns_the_day_after() {
        Mrz mrz = Mrz.parse(TD3.replace("7408122", "2611267"));
        assertEquals(date("2026-11-26"), mrz.dateOfBirth(TODAY));
        assertEquals(date("1926-11-26"), mrz.dateOfBirth(TODAY.minusDays(1)));
    }

    @Test
    void what_is_not_known_of_a_date_is_left_out_and_what_is_no_date_is_none() {
        assertEquals(date("1974"), Mrz.parse(TD3.replace("740812", "74<<<<")).dateOfBirth(TODAY));
        assertEquals(date("1974-08"), Mrz.parse(TD3.replace("740812", "7408<<")).dateOfBirth(TODAY));
        for (String none : List.of("<<<<<<", "741312", "740230", "000000", "7408O2", "74<<12")) {
            assertEquals(
                    Optional.empty(), Mrz.parse(TD3.replace("740812", none)).dateOfBirth(TODAY), none);
        }
    }

    @Test
    void a_wrong_check_digit_is_named_with_what_is_expected() {
        Mrz mrz = Mrz.parse(TD3.replace("L898902C36", "L898902C35"));
        assertFalse(mrz.isValid());
        assertEquals(
                new Mrz.CheckDigit("number", "6", "5", false), mrz.checkDigits().get(0));
        assertEquals(
                List.of("number", "composite"),
                mrz.checkDigits().stream()
                        .filter(digit -> !digit.valid())
                        .map(Mrz.CheckDigit::field)
                        .toList());
    }

    @Test
    void optional_data_that_are_missing_need_no_check_digit() {
        Mrz given = Mrz.parse(Zone.passport("FR", "12AB34567"));
        assertTrue(given.isValid(), given.checkDigits().toString());
        Mrz without = Mrz.parse(Zone.passport("FR", "12AB34567").replaceAll("0(.)$", "<$1"));
        assertTrue(without.isValid(), without.checkDigits().toString());
    }

    // misreading

    @Test
    void a_letter_for_a_digit_is_undone_wherever_the_check_digits_can_tell() {
        Map<String, String> read = Map.of(
                "L898902C36", "L8989O2C36",
                "7408122", "74O81Z2",
                "1204159", "I204I59",
                "<<<<10", "<<<<1O",
                "ZE184226B", "2E184226B");
        read.forEach((right, wrong) -> {
            List<Misreading> misreadings = Mrz.parse(TD3.replace(right, wrong)).misreadings();
            assertTrue(misreadings.stream().anyMatch(m -> m.mrz().written().equals(TD3)), wrong);
            assertTrue(misreadings.stream().allMatch(m -> m.mrz().isValid()), wrong);
        });
    }

    @Test
    void what_no_letter_explains_has_no_other_reading() {
        // no digit is taken for another
        assertEquals(List.of(), Mrz.parse(TD3.replace("1204159", "1204156")).misreadings());
    }

    @Test
    void what_was_changed_is_said_by_line_and_position() {
        Misreading misreading =
                Mrz.parse(TD3.replace("L898902C36", "L8989O2C36")).misreadings().get(0);
        assertEquals(List.of(new Misreading.Change(2, 6, "O", "0")), misreading.changes());
    }

    @Test
    void two_letters_misread_in_a_number_are_undone() {
        Mrz mrz = Mrz.parse(TD3.replace("L898902C36", "L89B9O2C36"));
        assertTrue(mrz.misreadings().stream().anyMatch(m -> m.mrz().written().equals(TD3)));
        assertTrue(mrz.misreadings().stream().allMatch(m -> m.mrz().isValid()));
        assertTrue(mrz.misreadings().size() <= 5);
    }

    @Test
    void digits_in_a_state_are_letters() {
        Mrz mrz = Mrz.parse(TD3.replace("P<UTO", "P<UT0").replace("L898902C36", "L8989O2C36"));
        // the digits of the number do not fit either, so that all that is wrong is undone at once
        assertEquals(TD3, mrz.misreadings().get(0).mrz().written());
    }

    // bad input

    @Test
    void small_letters_blanks_and_any_line_breaks_are_read() {
        String spaced = TD3.replace("<<<<<<<<<<<<<<<<<<<\n", " ".repeat(19) + "\r\n");
        assertEquals(Mrz.parse(TD3), Mrz.parse(spaced));
        assertEquals(Mrz.parse(TD3), Mrz.parse(TD3.toLowerCase(Locale.ROOT)));
        assertEquals(Mrz.parse(TD3), Mrz.parse("\n" + TD3.replace("\n", "\n\n") + "\n"));
        assertEquals(Mrz.parse(TD3), Mrz.parse(TD3.replace("\n", "")));
        assertEquals(Mrz.parse(TD3), Mrz.parse(TD3.replace("L898902C36", "L8989 02C36 ")));
        assertEquals(Mrz.parse(TD1), Mrz.parse(TD1.replace("\n", "")));
    }

    @Test
    void lines_are_read_from_a_list_and_written_as_a_text() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        String lines = json.writeValueAsString(TD1.lines().toList());
        assertEquals(Mrz.parse(TD1), json.readValue(lines, Mrz.class));
        assertEquals(Mrz.parse(TD1), json.readValue(json.writeValueAsString(Mrz.parse(TD1)), Mrz.class));
        for (String wrong : List.of("17", "[]", "[17]", "{}", "true", "[[\"P\"]]")) {
            assertThrows(JsonProcessingException.class, () -> json.readValue(wrong, Mrz.class), wrong);
        }
    }

    @Test
    void every_cut_of_a_specimen_is_refused_with_the_sizes_there_are() {
        SPECIMENS.values().forEach(specimen -> {
            for (int cut = 0; cut < specimen.length(); cut++) {
                String shorter = specimen.substring(0, cut);
                IllegalArgumentException fault =
                        assertThrows(IllegalArgumentException.class, () -> Mrz.parse(shorter), shorter);
                assertTrue(fault.getMessage().contains("3 lines of 30"), fault.getMessage());
            }
        });
    }

    @Test
    void every_character_changed_gives_a_zone_or_the_documented_fault() {
        String others = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabz \n\r\t.*«\u0000\u200fß王\uD83D";
        int refused = 0;
        int doubted = 0;
        for (int at = 0; at < TD3.length(); at++) {
            for (char other : others.toCharArray()) {
                String changed = TD3.substring(0, at) + other + TD3.substring(at + 1);
                try {
                    Mrz mrz = Mrz.parse(changed);
                    mrz.dateOfBirth(TODAY);
                    mrz.dateOfExpiry(TODAY);
                    mrz.primaryIdentifier();
                    mrz.secondaryIdentifier();
                    mrz.optionalData();
                    mrz.misreadings().forEach(m -> assertTrue(m.mrz().isValid()));
                    doubted += mrz.isValid() ? 0 : 1;
                } catch (IllegalArgumentException documented) {
                    assertTrue(documented.getMessage().matches("(?s)(must be |must begin |has in line |holds no ).*"));
                    refused++;
                }
            }
        }
        assertTrue(refused > 0 && doubted > 0);
    }

    @Test
    void a_digit_changed_never_passes_the_check_digits() {
        for (int at :
                new int[] {45, 46, 47, 48, 49, 50, 51, 53, 54, 58, 59, 60, 61, 62, 63, 64, 66, 67, 68, 69, 70, 71, 72
                }) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (TD3.charAt(at) != digit && Character.isDigit(TD3.charAt(at))) {
                    assertFalse(Mrz.parse(TD3.substring(0, at) + digit + TD3.substring(at + 1))
                            .isValid());
                }
            }
        }
    }

    @Test
    void a_zone_without_a_number_is_refused() {
        String none = TD3.replace("L898902C36", "<<<<<<<<<0");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Mrz.parse(none))
                .getMessage()
                .contains("no number"));
    }

    @Test
    void what_is_refused_is_not_repeated() {
        String wrong = TD3.replace("ERIKSSON", "ERIKS.ON");
        String message = assertThrows(IllegalArgumentException.class, () -> Mrz.parse(wrong))
                .getMessage();
        assertEquals("has in line 1 as character 11 what cannot stand there: only A to Z, 0 to 9 and < can", message);
        assertThrows(IllegalArgumentException.class, () -> Mrz.parse("P".repeat(1_000_000)));
    }

    // who has issued it

    @Test
    void states_are_told_in_the_codes_of_the_suite() {
        Map.of("D", "DE", "FRA", "FR", "BRA", "BR", "UNK", "UNK", "UNO", "UNO", "XPO", "XPO", "GBD", "GB", "EUE", "EUE")
                .forEach((state, code) -> assertEquals(Optional.of(code), IssuingState.Code.of(state)));
        for (String none : List.of("", "XXA", "XXX", "UTO", "F", "DEU0")) {
            assertEquals(Optional.empty(), IssuingState.Code.of(none), none);
        }
    }
}
