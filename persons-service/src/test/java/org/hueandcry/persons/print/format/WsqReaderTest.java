package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import java.util.Random;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;
import org.jnbis.api.Jnbis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WsqReaderTest {

    private static final int TABLES_END = 700;

    @Test
    void what_is_whole_is_decoded() throws Exception {
        byte[] wsq = PrintReaderTest.latentTip();

        GrayImage image = WsqReader.read(wsq, 500);

        assertEquals(344, image.width());
        assertArrayEquals(Jnbis.wsq().decode(wsq).asBitmap().getPixels(), image.pixels());
    }

    /** The marker's last byte, how far behind it, and what is written there. */
    @ParameterizedTest
    @CsvSource({
        "a4, 4, 255, BROKEN",
        "a4, 5, 0, BROKEN",
        "a5, 3, 200, BROKEN",
        "a6, 3, 9, BROKEN",
        "a6, 4, 77, BROKEN",
        "a6, 5, 255, BROKEN",
        "a2, 3, 99, BROKEN",
        "a2, 6, 255, TOO_LARGE",
        "a2, 7, 9, TOO_SMALL",
        "a3, 4, 8, BROKEN",
        "a3, 3, 60, BROKEN",
        "a8, 2, 250, BROKEN"
    })
    void a_table_that_can_not_be_is_refused(String marker, int behind, int value, Reason reason) {
        byte[] wsq = PrintReaderTest.latentTip();
        int at = 2;
        while (wsq[at] != (byte) 0xff || wsq[at + 1] != (byte) Integer.parseInt(marker, 16)) {
            at++;
        }
        wsq[at + behind] = (byte) value;
        if (reason == Reason.TOO_SMALL) {
            wsq[at + behind - 1] = 0;
        }

        UnusablePrint refused = assertThrows(UnusablePrint.class, () -> WsqReader.read(wsq, 500));

        assertEquals(reason, refused.reason(), refused.getMessage());
    }

    @Test
    void a_short_file_does_not_become_a_large_image() {
        byte[] wsq = PrintReaderTest.latentTip();
        int at = 2;
        while (wsq[at] != (byte) 0xff || wsq[at + 1] != (byte) 0xa2) {
            at++;
        }
        ByteBuffer.wrap(wsq).putShort(at + 6, (short) 5000).putShort(at + 8, (short) 4900);

        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(UnusablePrint.class, () -> WsqReader.read(wsq, 1500))
                        .reason());
    }

    @Test
    void whatever_bytes_are_changed_nothing_but_a_reason_comes_of_it() {
        Random random = new Random(20261126);
        byte[] good = PrintReaderTest.latentTip();
        int refused = 0;
        for (int round = 0; round < 300; round++) {
            byte[] changed = good.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                changed[random.nextInt(round % 3 == 0 ? good.length : TABLES_END)] = (byte) random.nextInt();
            }
            try {
                WsqReader.read(changed, 500);
            } catch (UnusablePrint expected) {
                refused++;
            }
        }
        assertTrue(refused > 10, refused + " were refused");
    }
}
