package org.hueandcry.notices.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.testing.Pdfs;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InspectedPdfTest {

    private static final int MOST_PAGES = 3;

    @Test
    void a_pdf_that_only_shows_something_is_kept_however_it_is_written() {
        for (byte[] pdf : new byte[][] {Pdfs.plain(), Pdfs.uncompressed(), Pdfs.ofPages(MOST_PAGES)}) {
            assertEquals(Optional.empty(), InspectedPdf.faultOf(pdf, MOST_PAGES));
        }
    }

    @Test
    void scripts_are_found_wherever_they_lie() {
        assertFault("holds JavaScript", Pdfs.withScript(true));
        assertFault("holds JavaScript", Pdfs.withScript(false));
    }

    @Test
    void what_starts_something_or_names_it_elsewhere_is_refused() {
        assertFault("holds an action that starts, opens or sends something", Pdfs.thatStartsAProgram());
        assertFault("names a kind of object elsewhere than in it", Pdfs.withActionNamedElsewhere());
    }

    @Test
    void an_address_is_opened_by_a_click_only() {
        for (boolean compressed : new boolean[] {true, false}) {
            assertEquals(Optional.empty(), InspectedPdf.faultOf(Pdfs.withALink(compressed), MOST_PAGES));
            assertFault("holds an action that starts, opens or sends something", Pdfs.thatOpensAnAddress(compressed));
        }
        assertFault("holds an action that starts, opens or sends something", Pdfs.whosePageOpensAnAddress());
    }

    @Test
    void what_goes_to_another_file_or_plays_when_it_is_opened_is_refused() {
        for (String action : List.of("GoToR", "GoToE", "Thread", "ImportData", "Sound", "Movie")) {
            assertFault("holds an action that starts, opens or sends something", Pdfs.thatDoes(action));
        }
        assertEquals(Optional.empty(), InspectedPdf.faultOf(Pdfs.thatDoes("GoTo"), MOST_PAGES));
    }

    @Test
    void what_lies_in_another_file_is_refused() {
        for (String key : List.of("F", "FFilter", "FDecodeParms", "Ref", "OPI")) {
            assertFault("refers to another file", Pdfs.whoseStreamSays(key));
        }
    }

    @Test
    void what_hides_a_file_is_refused() {
        assertFault("holds another file", Pdfs.withAFileInIt());
    }

    @Test
    void what_is_encrypted_is_refused_even_where_it_opens_without_a_password() {
        assertFault("is encrypted", Pdfs.encrypted());
    }

    @Test
    void pages_are_counted() {
        assertFault("has more than 3 pages", Pdfs.ofPages(MOST_PAGES + 1));
        assertFault("has no page", Pdfs.ofPages(0));
    }

    @Test
    void what_would_take_much_more_memory_than_it_has_bytes_is_refused() {
        assertFault("unpacks to more than it may", Pdfs.bomb(200));
        unreadable(Pdfs.withEndlessTable());
        unreadable(Pdfs.withArraysInArrays(300_000));
    }

    @Test
    void what_is_broken_is_refused() {
        byte[] whole = Pdfs.uncompressed();
        unreadable(Arrays.copyOf(whole, whole.length / 2));
        unreadable("%PDF-1.4 and then nothing".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < whole.length; i += 7) {
            byte[] bitten = whole.clone();
            bitten[i] = 0;
            // whatever it is then, it is judged and not thrown
            InspectedPdf.faultOf(bitten, MOST_PAGES);
        }
    }

    private static void unreadable(byte[] pdf) {
        Optional<String> fault = InspectedPdf.faultOf(pdf, MOST_PAGES);
        assertTrue(fault.orElse("").startsWith("is no PDF that can be read"), fault.toString());
    }

    private static void assertFault(String expected, byte[] pdf) {
        assertEquals(Optional.of(expected), InspectedPdf.faultOf(pdf, MOST_PAGES));
    }
}
