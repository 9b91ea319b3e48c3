package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintMatcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jnbis.api.Jnbis;
import org.jnbis.api.model.record.VariableResolutionFingerprint;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written is read by jnbis, which knows nothing of us, and by our own reader. */
class TransactionWriterTest {

    private static final TransactionHeader HEADER =
            new TransactionHeader("AMN", "DE", "FR\u001d1.009:é", "2026/17", Instant.parse("2026-11-26T10:20:30Z"));
    private static final LocalDate TAKEN = LocalDate.of(2026, 11, 20);
    private static final GrayImage FINGER = DrawnPrint.of(1);

    @Test
    void another_reader_finds_every_image_byte_for_byte_as_it_was_received() throws Exception {
        byte[] wsq = PrintReaderTest.latentTip();
        byte[] png = DrawnPrint.as("png", FINGER);
        List<PrintToWrite> prints = List.of(
                print(PrintFormat.WSQ, 7, Impression.LIVE_PLAIN, wsq, 344, 370),
                print(PrintFormat.PNG, 2, Impression.INKED_ROLLED, png, 360, 420),
                print(PrintFormat.RAW_GRAY, 3, Impression.LIVE_ROLLED, FINGER.pixels(), 360, 420),
                print(PrintFormat.WSQ, 0, Impression.LATENT_LIFT, wsq, 344, 370));

        org.jnbis.api.model.Nist read = Jnbis.nist().decode(TransactionWriter.write(HEADER, prints));

        assertEquals("0500", read.getTransactionInfo().getVersion());
        assertEquals("AMN", read.getTransactionInfo().getTypeOfTransaction());
        assertEquals("DE", read.getTransactionInfo().getDestinationAgencyId());
        assertEquals("FR?1.009:e", read.getTransactionInfo().getOriginatingAgencyId());
        assertEquals("2026/17", read.getTransactionInfo().getControlNumber());
        assertEquals("20261126", read.getTransactionInfo().getDate());
        assertEquals(1, read.getUserDefinedTexts().size());
        List<VariableResolutionFingerprint> fingers = read.getVariableResFingerprints();
        assertEquals(3, fingers.size());
        assertFinger(fingers.get(0), "7", "WSQ20", "0", wsq);
        assertFinger(fingers.get(1), "2", "PNG", "3", png);
        assertFinger(fingers.get(2), "3", "NONE", "1", FINGER.pixels());
        assertEquals("20261120", fingers.get(0).getCaptureDate());
        assertEquals("500", fingers.get(0).getHorizontalPixelScale());
        assertEquals(
                344,
                Jnbis.wsq()
                        .decode(withoutSeparator(fingers.get(0).getImageData()))
                        .asBitmap()
                        .getWidth());
        assertEquals(1, read.getVariableResLatentImages().size());
        assertArrayEquals(
                wsq, withoutSeparator(read.getVariableResLatentImages().get(0).getImageData()));
    }

    @Test
    void our_own_reader_finds_the_same_prints() throws Exception {
        List<ReceivedPrint> received = List.of(
                PrintReader.read(DrawnPrint.as("bmp", FINGER), 8, null).get(0),
                PrintReader.read(DrawnPrint.as("tiff", DrawnPrint.of(2)), 9, null)
                        .get(0),
                PrintReader.read(DrawnPrint.as("png", DrawnPrint.of(3).resized(2)), 1, 1000)
                        .get(0),
                PrintReader.read(PrintReaderTest.iso2005(1, PrintReaderTest.minutiae(FINGER)), null, null)
                        .get(0));

        List<ReceivedPrint> read = PrintReader.read(
                TransactionWriter.write(
                        HEADER,
                        received.stream()
                                .map(print -> PrintToWrite.of(print, TAKEN))
                                .toList()),
                null,
                null);

        assertEquals(received.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            assertEquals(received.get(i).position(), read.get(i).position());
            assertEquals(received.get(i).dpi(), read.get(i).dpi());
            double score = new FingerprintMatcher(read.get(i).template())
                    .match(received.get(i).template());
            assertTrue(score > 200, "score " + score);
        }
        assertEquals(PrintFormat.PNG, read.get(0).format());
        assertArrayEquals(received.get(2).original(), read.get(2).original());
        assertEquals(PrintFormat.ANSI_NIST_TYPE_9, read.get(3).format());
    }

    @Test
    void a_template_is_written_as_minutiae_that_another_reader_passes_over_unhurt() throws Exception {
        ReceivedPrint template = PrintReader.read(
                        PrintReaderTest.iso2005(1, PrintReaderTest.minutiae(FINGER)), null, null)
                .get(0);
        byte[] png = DrawnPrint.as("png", FINGER);

        org.jnbis.api.model.Nist read = Jnbis.nist()
                .decode(TransactionWriter.write(
                        HEADER,
                        List.of(
                                PrintToWrite.of(template, TAKEN),
                                print(PrintFormat.PNG, 2, Impression.LIVE_PLAIN, png, 360, 420))));

        assertEquals(1, read.getMinutiaeData().size());
        assertArrayEquals(
                png, withoutSeparator(read.getVariableResFingerprints().get(0).getImageData()));
    }

    @Test
    void minutiae_of_a_transaction_go_out_again() throws Exception {
        ReceivedPrint template = PrintReader.read(
                        PrintReaderTest.iso2005(1, PrintReaderTest.minutiae(FINGER)), null, null)
                .get(0);
        byte[] once = TransactionWriter.write(HEADER, List.of(PrintToWrite.of(template, TAKEN)));
        ReceivedPrint received = PrintReader.read(once, null, null).get(0);

        assertArrayEquals(once, TransactionWriter.write(HEADER, List.of(PrintToWrite.of(received, TAKEN))));
    }

    @Test
    void lengths_are_right_at_every_number_of_digits() throws Exception {
        for (int width = 150; width < 420; width += 30) {
            GrayImage image = DrawnPrint.of(4, width, 250);
            byte[] written = TransactionWriter.write(
                    HEADER, List.of(print(PrintFormat.RAW_GRAY, 1, Impression.OTHER, image.pixels(), width, 250)));
            for (int cut = 0; cut < 12; cut++) {
                // texts of every length move the whole across the powers of ten
                TransactionHeader header = new TransactionHeader("AMN", "DE", "FR", "1".repeat(cut), HEADER.at());
                Transaction.read(TransactionWriter.write(header, List.of()));
            }
            assertEquals(3, Transaction.read(written).records().size());
        }
    }

    @Test
    void more_prints_than_a_transaction_can_number_are_refused() {
        PrintToWrite print = print(PrintFormat.RAW_GRAY, 1, Impression.OTHER, new byte[0], 0, 0);

        assertThrows(
                IllegalArgumentException.class, () -> TransactionWriter.write(HEADER, Collections.nCopies(100, print)));
    }

    private static void assertFinger(
            VariableResolutionFingerprint finger, String position, String coding, String impression, byte[] image) {
        assertEquals(position, finger.getFingerPosition());
        assertEquals(coding, finger.getCompressionAlgorithm());
        assertEquals(impression, finger.getImpressionType());
        assertArrayEquals(image, withoutSeparator(finger.getImageData()));
    }

    /** jnbis takes the separator that ends a record for the image's last byte. */
    private static byte[] withoutSeparator(byte[] data) {
        assertEquals(0x1c, data[data.length - 1]);
        return Arrays.copyOf(data, data.length - 1);
    }

    private static PrintToWrite print(
            PrintFormat format, int position, Impression impression, byte[] original, int width, int height) {
        return new PrintToWrite(FingerPosition.of(position), impression, format, original, width, height, 500, TAKEN);
    }
}
