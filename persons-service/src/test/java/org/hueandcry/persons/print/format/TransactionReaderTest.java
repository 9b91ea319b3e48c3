package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.hueandcry.persons.print.format.Minutiae.Minutia;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TransactionReaderTest {

    private static final GrayImage FINGER = DrawnPrint.of(1);
    private static final GrayImage OTHER = DrawnPrint.of(2);
    private static final GrayImage SMALL = FINGER.cut(60, 80, 200, 230);

    @Test
    void fingers_positions_and_impressions_are_read_from_their_records() throws Exception {
        byte[] png = DrawnPrint.as("png", OTHER);
        byte[] received = new Nist()
                .with(2, Nist.tagged(2, Map.of("002", "00"), null))
                .with(14, Nist.raw(14, 1, 3, FINGER))
                .with(14, Nist.tagged(14, Nist.image(2, 12, OTHER.width(), OTHER.height(), "PNG"), png))
                .with(4, Nist.binary(3, 9, 0, 0, FINGER.width(), FINGER.height(), FINGER.pixels()))
                .bytes();

        List<ReceivedPrint> prints = PrintReader.read(received, null, null);

        assertEquals(
                List.of(FingerPosition.RIGHT_MIDDLE, FingerPosition.PLAIN_LEFT_THUMB, FingerPosition.LEFT_RING),
                positions(prints));
        assertEquals(Impression.INKED_ROLLED, prints.get(0).impression());
        assertEquals(Impression.LIVE_ROLLED, prints.get(2).impression());
        assertEquals(PrintFormat.RAW_GRAY, prints.get(0).format());
        assertArrayEquals(FINGER.pixels(), prints.get(0).original());
        assertArrayEquals(png, prints.get(1).original());
        assertSame(prints.get(0).template(), FINGER);
        assertSame(prints.get(1).template(), OTHER);
        assertSame(prints.get(2).template(), FINGER);
    }

    @ParameterizedTest
    @CsvSource({"0, 00.00, 00.00, 500", "1, 39.37, 00.00, 1000", "1, 39.37, 19.69, 500", "1, 00.00, 00.00, 500"})
    void a_record_of_type_4_has_500_pixels_an_inch_or_the_transactions_own(
            int scale, String scanned, String sent, int dpi) throws Exception {
        GrayImage image = dpi == 1000 ? FINGER.resized(2) : FINGER;
        byte[] received = new Nist()
                .first("011", scanned)
                .first("012", sent)
                .with(4, Nist.binary(0, 1, scale, 0, image.width(), image.height(), image.pixels()))
                .bytes();

        ReceivedPrint print = PrintReader.read(received, null, 4000).get(0);

        assertEquals(dpi, print.dpi());
        assertSame(print.template(), FINGER);
    }

    @ParameterizedTest
    @CsvSource({"1, 500, 500", "2, 197, 500", "2, 394, 1001", "1, 250, 250"})
    void the_resolution_of_a_record_goes_before_the_callers(int unit, String scale, int dpi) throws Exception {
        GrayImage image = dpi == 500 ? FINGER : dpi == 250 ? FINGER.reduced(2) : FINGER.resized(2);
        Map<String, String> fields = Nist.image(0, 1, image.width(), image.height(), "NONE");
        fields.put("008", String.valueOf(unit));
        fields.put("009", scale);
        fields.put("010", scale);

        ReceivedPrint print = PrintReader.read(
                        new Nist()
                                .with(14, Nist.tagged(14, fields, image.pixels()))
                                .bytes(),
                        null,
                        2000)
                .get(0);

        assertEquals(dpi, print.dpi());
        assertSame(print.template(), FINGER);
    }

    @Test
    void a_latent_print_says_which_finger_its_tip_is_of() throws Exception {
        byte[] wsq = PrintReaderTest.latentTip();
        Map<String, String> fields = Nist.image(0, 19, 344, 370, "WSQ20");
        fields.put("003", "4");
        fields.put("014", "7~TIP");

        ReceivedPrint print = PrintReader.read(
                        new Nist().with(13, Nist.tagged(13, fields, wsq)).bytes(), null, null)
                .get(0);

        assertEquals(FingerPosition.LEFT_INDEX, print.position());
        assertTrue(print.impression().isLatent());
        assertArrayEquals(wsq, print.original());
    }

    @Test
    void the_segments_that_a_record_names_are_cut_out_beside_the_whole() throws Exception {
        GrayImage sheet = DrawnPrint.beside(FINGER, OTHER);
        Map<String, String> fields = Nist.image(0, 40, sheet.width(), sheet.height(), "NONE");
        fields.put("021", "2~0~360~0~420^3~360~720~0~420");

        List<ReceivedPrint> prints = PrintReader.read(
                new Nist().with(14, Nist.tagged(14, fields, sheet.pixels())).bytes(), null, null);

        assertEquals(
                List.of(FingerPosition.UNKNOWN, FingerPosition.RIGHT_INDEX, FingerPosition.RIGHT_MIDDLE),
                positions(prints));
        assertArrayEquals(sheet.pixels(), prints.get(0).original());
        assertSame(prints.get(1).template(), FINGER);
        assertSame(prints.get(2).template(), OTHER);
        assertSame(PrintReader.read(prints.get(2).original(), null, null).get(0).template(), OTHER);
    }

    @ParameterizedTest
    @CsvSource({"13, 2 3 4 5", "14, 10 9 8 7", "15, 6 1"})
    void fingers_side_by_side_are_told_apart_where_they_are_plain_to_see(int position, String expected)
            throws Exception {
        int count = position == 15 ? 2 : 4;
        GrayImage[] fingers = new GrayImage[count];
        for (int i = 0; i < count; i++) {
            fingers[i] = DrawnPrint.of(20 + i, 300, 400);
        }
        GrayImage sheet = DrawnPrint.beside(fingers);

        List<ReceivedPrint> prints = PrintReader.read(
                new Nist().with(14, Nist.raw(14, 0, position, sheet)).bytes(), null, null);

        assertEquals(count + 1, prints.size());
        assertEquals(position, prints.get(0).position().code());
        for (int i = 0; i < count; i++) {
            assertEquals(
                    Integer.parseInt(expected.split(" ")[i]),
                    prints.get(i + 1).position().code());
            assertSame(prints.get(i + 1).template(), fingers[i]);
        }
    }

    @Test
    void fingers_side_by_side_on_a_picture_are_told_apart_where_their_position_is_stated() throws Exception {
        byte[] picture =
                DrawnPrint.as("png", DrawnPrint.beside(DrawnPrint.of(20, 300, 400), DrawnPrint.of(21, 300, 400)));

        assertEquals(
                List.of(FingerPosition.PLAIN_THUMBS, FingerPosition.LEFT_THUMB, FingerPosition.RIGHT_THUMB),
                positions(PrintReader.read(picture, 15, null)));
        assertEquals(1, PrintReader.read(picture, null, null).size());
    }

    @Test
    void where_a_finger_is_missing_the_image_stays_whole() throws Exception {
        GrayImage sheet = DrawnPrint.beside(
                DrawnPrint.of(20, 300, 400), DrawnPrint.of(21, 300, 400), DrawnPrint.of(22, 300, 400));

        List<ReceivedPrint> prints =
                PrintReader.read(new Nist().with(14, Nist.raw(14, 0, 13, sheet)).bytes(), null, null);

        assertEquals(List.of(FingerPosition.PLAIN_RIGHT_FOUR_FINGERS), positions(prints));
    }

    @Test
    void a_missing_finger_has_no_print_and_a_smeared_one_is_left_out_with_its_reason() throws Exception {
        byte[] white = new byte[300 * 300];
        Arrays.fill(white, (byte) 250);
        Map<String, String> amputated = new LinkedHashMap<>(Map.of("002", "01", "013", "4", "018", "4~XX"));
        byte[] received = new Nist()
                .with(14, Nist.raw(14, 0, 3, FINGER))
                .with(14, Nist.tagged(14, amputated, null))
                .with(14, Nist.raw(14, 2, 5, new GrayImage(300, 300, white)))
                .with(14, Nist.raw(14, 3, 25, FINGER))
                .bytes();

        ReceivedPrints all = PrintReader.readUsable(received, null, null);

        assertEquals(List.of(FingerPosition.RIGHT_MIDDLE), positions(all.prints()));
        assertEquals(
                List.of(Reason.BLANK, Reason.NOT_A_FINGER),
                all.refused().stream().map(UnusablePrint::reason).toList());
        assertEquals("record 4 (type 14)", all.refused().get(0).where());
        assertEquals(Reason.BLANK, refused(received).reason());
    }

    @Test
    void a_stated_position_must_be_that_of_the_record() throws Exception {
        byte[] known = new Nist().with(14, Nist.raw(14, 0, 11, FINGER)).bytes();
        byte[] unknown = new Nist().with(14, Nist.raw(14, 0, 0, FINGER)).bytes();

        assertEquals(
                FingerPosition.PLAIN_RIGHT_THUMB,
                PrintReader.read(known, 1, null).get(0).position());
        assertEquals(
                FingerPosition.LEFT_RING,
                PrintReader.read(unknown, 9, null).get(0).position());
        assertEquals(
                Reason.POSITION,
                assertThrows(UnusablePrint.class, () -> PrintReader.read(known, 6, null))
                        .reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1", "standard", "FBI"})
    void minutiae_without_an_image_are_the_finger_they_are_of(String form) throws Exception {
        byte[] received = new Nist().with(9, minutiae(0, form)).bytes();

        ReceivedPrint print = PrintReader.read(received, null, null).get(0);

        assertEquals(PrintFormat.ANSI_NIST_TYPE_9, print.format());
        assertEquals(FingerPosition.LEFT_INDEX, print.position());
        assertSame(print.template(), FINGER);
        assertArrayEquals(
                print.template().toByteArray(),
                PrintReader.template(print.format(), print.original(), 0, 0, print.dpi())
                        .toByteArray());
    }

    @Test
    void minutiae_beside_their_image_are_not_a_second_print() throws Exception {
        byte[] received = new Nist()
                .with(9, minutiae(0, "FBI"))
                .with(4, Nist.binary(0, 7, 0, 0, FINGER.width(), FINGER.height(), FINGER.pixels()))
                .first("003", "1~2^9~00^4~00")
                .bytes();

        assertEquals(1, PrintReader.read(received, null, null).size());
    }

    @Test
    void a_transaction_without_fingers_is_refused() {
        assertReason(
                Reason.NO_PRINTS,
                new Nist().with(2, Nist.tagged(2, Map.of("002", "00"), null)).bytes());
        assertReason(
                Reason.UNSUPPORTED_FORMAT,
                new Nist()
                        .with(3, Nist.binary(0, 1, 0, 0, 10, 10, new byte[100]))
                        .bytes());
        assertReason(
                Reason.NOT_A_FINGER,
                new Nist().with(14, Nist.raw(14, 0, 21, FINGER)).bytes());
    }

    @Test
    void no_truncated_transaction_is_taken() {
        byte[] whole = new Nist()
                .with(2, Nist.tagged(2, Map.of("002", "00"), null))
                .with(14, Nist.raw(14, 1, 3, SMALL))
                .with(4, Nist.binary(2, 9, 0, 0, SMALL.width(), SMALL.height(), SMALL.pixels()))
                .with(9, Nist.tagged(9, Map.of("002", "03"), null))
                .bytes();

        for (int length = 0; length < whole.length; length++) {
            UnusablePrint refused = refused(Arrays.copyOf(whole, length));
            assertTrue(
                    refused.reason() == (length < 7 ? Reason.UNKNOWN_FORMAT : Reason.BROKEN) || length == 7,
                    length + ": " + refused.reason());
            assertTrue(refused.where() != null, "at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "17", "99", "-5", "4000000000", "9999999999999", "12a", ""})
    void a_wrong_length_is_told_with_its_record(String length) {
        byte[] good = new Nist().with(14, Nist.raw(14, 0, 3, SMALL)).bytes();
        String text = new String(good, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("14.001:") + 7;
        String changed = text.substring(0, at) + length + text.substring(text.indexOf('\u001d', at));

        UnusablePrint refused = refused(changed.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Reason.BROKEN, refused.reason());
        assertTrue(refused.where().contains("record 2 (type 14)"), refused.where());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 17, 18, Integer.MAX_VALUE, -1})
    void a_binary_record_that_claims_nothing_or_gigabytes_is_refused(int length) {
        byte[] record = Nist.binary(0, 9, 0, 0, SMALL.width(), SMALL.height(), SMALL.pixels());
        ByteBuffer.wrap(record).putInt(length);

        assertReason(Reason.BROKEN, new Nist().with(4, record).bytes());
    }

    @Test
    void wrong_separators_numbers_and_contents_are_refused() {
        byte[] good = new Nist().with(14, Nist.raw(14, 0, 3, SMALL)).bytes();
        for (char separator : new char[] {0x1c, 0x1d, 0x1e, 0x1f}) {
            for (int at = 0; at < good.length - SMALL.pixels().length; at++) {
                if (good[at] >= 0x1c && good[at] <= 0x1f && good[at] != separator) {
                    byte[] changed = good.clone();
                    changed[at] = (byte) separator;
                    refusedOrRead(changed);
                }
            }
        }
        assertReason(
                Reason.BROKEN,
                new Nist()
                        .first("003", "1~2^14~00")
                        .with(14, Nist.raw(14, 0, 3, SMALL))
                        .bytes());
        assertReason(
                Reason.BROKEN,
                new Nist()
                        .first("003", "1~1^14~07")
                        .with(14, Nist.raw(14, 0, 3, SMALL))
                        .bytes());
        assertReason(
                Reason.BROKEN,
                new Nist()
                        .first("003", "1~1^13~00")
                        .with(14, Nist.raw(14, 0, 3, SMALL))
                        .bytes());
        assertReason(
                Reason.BROKEN,
                new Nist()
                        .first("003", "1~x")
                        .with(14, Nist.raw(14, 0, 3, SMALL))
                        .bytes());
        assertReason(
                Reason.BROKEN,
                new Nist().first("003", "1").with(14, Nist.raw(14, 0, 3, SMALL)).bytes());
        assertReason(
                Reason.BROKEN,
                new Nist()
                        .first("012", "many")
                        .with(14, Nist.raw(14, 0, 3, SMALL))
                        .bytes(),
                true);
    }

    @ParameterizedTest
    @CsvSource({
        "006, 100, BROKEN",
        "006, 99999999, TOO_LARGE",
        "006, 0, BROKEN",
        "007, , BROKEN",
        "008, 0, RESOLUTION",
        "009, 5000000, RESOLUTION",
        "009, 499999, RESOLUTION",
        "010, 900, RESOLUTION",
        "011, WSQ20, UNKNOWN_FORMAT",
        "012, 16, UNSUPPORTED_FORMAT",
        "013, thumb, BROKEN",
        "021, 2~0~9999~0~10, BROKEN",
        "021, 2~0, BROKEN"
    })
    void a_field_that_can_not_be_is_told(String field, String value, Reason reason) {
        Map<String, String> fields = Nist.image(0, 3, SMALL.width(), SMALL.height(), "NONE");
        fields.put(field, value == null ? "" : value);

        assertReason(
                reason,
                new Nist().with(14, Nist.tagged(14, fields, SMALL.pixels())).bytes());
    }

    @Test
    void images_that_are_many_and_large_are_not_all_decoded() throws Exception {
        int side = 4_900;
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        Nist many = new Nist();
        for (int i = 0; i < 7; i++) {
            Map<String, String> fields = Nist.image(i, 0, side, side, "PNG");
            fields.put("009", "4000");
            fields.put("010", "4000");
            many.with(14, Nist.tagged(14, fields, png.toByteArray()));
        }

        assertReason(Reason.TOO_LARGE, many.bytes());
    }

    @Test
    void a_number_of_records_that_nobody_sends_is_refused() {
        Nist many = new Nist();
        for (int i = 0; i < 70; i++) {
            many.with(14, Nist.raw(14, i, 3, SMALL));
        }
        StringBuilder content = new StringBuilder("1~100000");
        content.append("^14~00".repeat(100_000));

        assertReason(Reason.TOO_LARGE, many.bytes());
        assertReason(Reason.BROKEN, new Nist().first("003", content.toString()).bytes());
    }

    @Test
    void whatever_bytes_are_changed_nothing_but_a_reason_comes_of_it() throws Exception {
        Random random = new Random(20261126);
        byte[] good = new Nist()
                .with(14, Nist.raw(14, 0, 3, SMALL))
                .with(9, minutiae(1, "M1"))
                .with(9, minutiae(2, "FBI"))
                .with(4, Nist.binary(3, 9, 0, 0, SMALL.width(), SMALL.height(), SMALL.pixels()))
                .bytes();
        for (int round = 0; round < 200; round++) {
            byte[] changed = good.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int at = random.nextInt(3) > 0 ? random.nextInt(350) : random.nextInt(good.length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt() : 0x1c + random.nextInt(4));
            }
            refusedOrRead(changed);
        }
    }

    private static byte[] minutiae(int idc, String form) throws Exception {
        List<String> points = new ArrayList<>();
        for (Minutia minutia : PrintReaderTest.minutiae(FINGER)) {
            int degrees = minutia.angle() * 360 / 256;
            int number = points.size() + 1;
            int x = minutia.x() * 1000 / 197;
            int y = minutia.y() * 1000 / 197;
            String letter = minutia.type() == Minutiae.ENDING ? "A" : "B";
            points.add(
                    switch (form) {
                        case "M1" ->
                            number + "~" + minutia.x() + "~" + minutia.y() + "~" + degrees / 2 + "~" + minutia.type()
                                    + "~60";
                        case "standard" ->
                            String.format(
                                    "%03d~%04d%04d%03d~10~%s", number, x, 3000 - y, (degrees + 180) % 360, letter);
                        default -> String.format("%03d~%04d%04d%03d~10~%s", number, x, y, degrees, letter);
                    });
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("002", String.format("%02d", idc));
        fields.put("003", "1");
        switch (form) {
            case "M1" -> {
                fields.put("128", "360");
                fields.put("129", "420");
                fields.put("130", "2");
                fields.put("131", "197");
                fields.put("132", "197");
                fields.put("134", "7");
            }
            case "standard" -> fields.put("006", "7");
            default -> fields.put("014", "07");
        }
        fields.put(form.equals("M1") ? "137" : form.equals("standard") ? "012" : "023", String.join("^", points));
        return Nist.tagged(9, fields, null);
    }

    private static void assertSame(FingerprintTemplate template, GrayImage finger) throws UnusablePrint {
        double score = new FingerprintMatcher(template)
                .match(Extraction.of(finger, 500).template());
        assertTrue(score > 100, "score " + score);
    }

    private static void assertReason(Reason reason, byte[] received) {
        assertReason(reason, received, false);
    }

    private static void assertReason(Reason reason, byte[] received, boolean orRead) {
        if (orRead) {
            refusedOrRead(received);
            return;
        }
        UnusablePrint refused = refused(received);
        assertEquals(reason, refused.reason(), refused.getMessage());
    }

    private static UnusablePrint refused(byte[] received) {
        return assertThrows(UnusablePrint.class, () -> PrintReader.read(received, null, null));
    }

    private static void refusedOrRead(byte[] received) {
        try {
            PrintReader.readUsable(received, null, null);
        } catch (UnusablePrint expected) {
            assertTrue(expected.getMessage() != null);
        }
    }

    private static List<FingerPosition> positions(List<ReceivedPrint> prints) {
        return prints.stream().map(ReceivedPrint::position).toList();
    }
}
