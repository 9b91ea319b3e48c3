package org.hueandcry.persons.print.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.hueandcry.persons.print.format.Minutiae.Minutia;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PrintReaderTest {

    private static final GrayImage FINGER = DrawnPrint.of(1);

    /** By far more than another finger reaches. */
    private static final double SAME = 100;

    @ParameterizedTest
    @CsvSource({"png, PNG", "bmp, BMP", "tiff, TIFF"})
    void a_picture_becomes_a_print_and_is_kept_as_it_came(String coding, PrintFormat format) throws Exception {
        BufferedImage colours = new BufferedImage(FINGER.width(), FINGER.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < FINGER.height(); y++) {
            for (int x = 0; x < FINGER.width(); x++) {
                colours.setRGB(x, y, FINGER.at(x, y) * 0x10101);
            }
        }
        for (byte[] picture : List.of(DrawnPrint.as(coding, FINGER), DrawnPrint.encoded(coding, colours))) {
            ReceivedPrint print = only(PrintReader.read(picture, 7, null));

            assertEquals(format, print.format());
            assertEquals(FingerPosition.LEFT_INDEX, print.position());
            assertEquals(500, print.dpi());
            assertEquals(FINGER.width(), print.width());
            assertEquals(PrintQuality.GOOD, print.quality());
            assertArrayEquals(picture, print.original());
            assertSame(print.template(), FINGER);
        }
    }

    @Test
    void a_baseline_jpeg_is_read_too() throws Exception {
        assertSame(
                only(PrintReader.read(DrawnPrint.as("jpeg", FINGER), null, null))
                        .template(),
                FINGER);
    }

    @Test
    void a_wsq_is_read_and_tells_its_size() throws Exception {
        ReceivedPrint print = only(PrintReader.read(latentTip(), null, null));

        assertEquals(PrintFormat.WSQ, print.format());
        assertEquals(344, print.width());
        assertEquals(370, print.height());
        assertEquals(FingerPosition.UNKNOWN, print.position());
        assertNotEquals(PrintQuality.GOOD, print.quality());
    }

    @ParameterizedTest
    @CsvSource({"1000, 2", "400, 0.8", "250, 0.5"})
    void another_resolution_gives_the_same_finger_where_it_is_stated(int dpi, double by) throws Exception {
        byte[] picture = DrawnPrint.as("png", by < 1 && by > 0.5 ? FINGER.resized(by) : resized(by));

        ReceivedPrint print = only(PrintReader.read(picture, null, dpi));

        assertEquals(dpi, print.dpi());
        assertSame(print.template(), FINGER);
    }

    @Test
    void light_ridges_on_black_are_turned_into_dark_ones() throws Exception {
        assertSame(
                only(PrintReader.read(DrawnPrint.as("png", FINGER.negative()), null, null))
                        .template(),
                FINGER);
    }

    @Test
    void a_print_that_was_kept_gives_its_template_again() throws Exception {
        for (ReceivedPrint print : List.of(
                only(PrintReader.read(DrawnPrint.as("png", FINGER), 1, null)),
                only(PrintReader.read(iso2005(1, minutiae(FINGER)), null, null)))) {
            FingerprintTemplate again =
                    PrintReader.template(print.format(), print.original(), print.width(), print.height(), print.dpi());
            assertArrayEquals(print.template().toByteArray(), again.toByteArray());
        }
        assertSame(
                PrintReader.template(PrintFormat.RAW_GRAY, FINGER.pixels(), FINGER.width(), FINGER.height(), 500),
                FINGER);
    }

    @Test
    void a_template_of_2005_and_one_of_2011_are_the_finger_they_were_made_of() throws Exception {
        for (byte[] template : List.of(iso2005(1, minutiae(FINGER)), iso2011(minutiae(FINGER)))) {
            ReceivedPrint print = only(PrintReader.read(template, null, null));

            assertEquals(PrintFormat.ISO_19794_2, print.format());
            assertEquals(500, print.dpi());
            assertEquals(FingerPosition.RIGHT_MIDDLE, print.position());
            assertArrayEquals(template, print.original());
            assertSame(print.template(), FINGER);
        }
    }

    @Test
    void a_template_of_two_fingers_becomes_two_prints_that_can_be_kept_apart() throws Exception {
        List<ReceivedPrint> prints = PrintReader.read(iso2005(2, minutiae(FINGER)), null, null);

        assertEquals(2, prints.size());
        for (ReceivedPrint print : prints) {
            assertSame(only(PrintReader.read(print.original(), null, null)).template(), FINGER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16, 19, 255})
    void a_position_that_is_none_is_refused(int position) {
        assertReason(Reason.POSITION, DrawnPrint.as("png", FINGER), position, null);
    }

    @Test
    void a_position_that_contradicts_the_template_is_refused() throws Exception {
        byte[] template = iso2005(1, minutiae(FINGER));

        assertReason(Reason.POSITION, template, 8, null);
        assertEquals(
                FingerPosition.RIGHT_MIDDLE,
                only(PrintReader.read(template, 3, null)).position());
    }

    @ParameterizedTest
    @ValueSource(ints = {-500, 0, 72, 124, 4001, Integer.MAX_VALUE})
    void an_impossible_resolution_is_refused(int dpi) {
        assertReason(Reason.RESOLUTION, DrawnPrint.as("png", FINGER), null, dpi);
    }

    @Test
    void a_wrong_resolution_is_refused_where_it_makes_ridges_that_no_finger_has() {
        assertReason(Reason.TOO_LARGE, DrawnPrint.as("png", DrawnPrint.of(1, 900, 900)), null, 125);
        assertReason(Reason.TOO_SMALL, DrawnPrint.as("png", FINGER), null, 4000);
        assertReason(Reason.NO_RIDGES, DrawnPrint.as("png", FINGER), null, 1500);
    }

    @Test
    void a_blank_image_is_refused() {
        byte[] white = new byte[300 * 300];
        Arrays.fill(white, (byte) 255);

        assertReason(Reason.BLANK, DrawnPrint.as("png", new GrayImage(300, 300, white)), null, null);
        assertReason(Reason.BLANK, DrawnPrint.as("png", new GrayImage(300, 300, new byte[300 * 300])), null, null);
        assertReason(Reason.BLANK, DrawnPrint.as("bmp", new GrayImage(300, 300, white)), null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "stripes", "writing", "noise", "shades", "chessboard", "rings"})
    void what_shows_no_finger_is_refused(String what) {
        UnusablePrint refused = refused(DrawnPrint.as("png", DrawnPicture.of(what)), null, null);

        assertTrue(
                List.of(Reason.NO_RIDGES, Reason.BLANK, Reason.TOO_FEW_MINUTIAE).contains(refused.reason()),
                refused.reason() + ": " + refused.getMessage());
    }

    @Test
    void an_image_of_a_hundred_megapixels_is_refused_by_its_header() {
        ByteBuffer bmp = ByteBuffer.wrap(DrawnPrint.as("bmp", FINGER)).order(ByteOrder.LITTLE_ENDIAN);
        bmp.putInt(18, 10_000).putInt(22, 10_000).putInt(30, 1).putShort(28, (short) 8);
        byte[] tiff = DrawnPrint.as("tiff", FINGER);
        byte[] wsq = latentTip();
        int frame = indexOf(wsq, 0xff, 0xa2);
        ByteBuffer.wrap(wsq).putShort(frame + 6, (short) 10_000).putShort(frame + 8, (short) 10_000);

        assertReason(Reason.TOO_LARGE, png(10_000, 10_000), null, 4000);
        assertReason(Reason.TOO_LARGE, png(10_000, 10_000), null, null);
        assertReason(Reason.TOO_LARGE, png(Integer.MAX_VALUE, Integer.MAX_VALUE), null, 4000);
        assertReason(Reason.TOO_LARGE, bmp.array(), null, 4000);
        assertReason(Reason.TOO_LARGE, resizedTiff(tiff, 10_000), null, 4000);
        assertReason(Reason.TOO_LARGE, wsq, null, 4000);
    }

    @ParameterizedTest
    @CsvSource({
        "'PK\u0003\u0004zip', UNSUPPORTED_FORMAT",
        "'\u001f\u008bgzip', UNSUPPORTED_FORMAT",
        "'GIF89a......', UNSUPPORTED_FORMAT",
        "'%PDF-1.7', UNSUPPORTED_FORMAT",
        "'<?xml version=', UNSUPPORTED_FORMAT",
        "'FIR\u0000010\u0000......', UNSUPPORTED_FORMAT",
        "'\u0000\u0000\u0000\u000cjP  \r\n', UNSUPPORTED_FORMAT",
        "'plain words', UNKNOWN_FORMAT",
        "'1.2', UNKNOWN_FORMAT",
        "'', UNKNOWN_FORMAT"
    })
    void other_formats_are_refused_whatever_they_are_called(String start, Reason reason) {
        assertReason(reason, start.getBytes(StandardCharsets.ISO_8859_1), null, null);
    }

    @Test
    void templates_of_other_standards_are_refused() throws Exception {
        byte[] ansi2004 = "FMR\0 20\0".concat("\0\u0032").getBytes(StandardCharsets.ISO_8859_1);
        byte[] ansi2009 = Arrays.copyOf(iso2011(minutiae(FINGER)), 400);
        ByteBuffer.wrap(ansi2009).putInt(8, ansi2009.length).putInt(15, 7);
        byte[] amended = iso2005(1, minutiae(FINGER));
        System.arraycopy("035\0".getBytes(StandardCharsets.ISO_8859_1), 0, amended, 4, 4);
        // minutiae for cards have no header: five bytes each
        byte[] card = {20, 30, 65, 40, 50, 66, 60, 70, 67};

        assertReason(Reason.UNSUPPORTED_FORMAT, Arrays.copyOf(ansi2004, 50), null, null);
        assertReason(Reason.UNSUPPORTED_FORMAT, ansi2009, null, null);
        assertReason(Reason.UNSUPPORTED_FORMAT, amended, null, null);
        assertReason(Reason.UNKNOWN_FORMAT, card, null, null);
    }

    @Test
    void a_template_that_contradicts_itself_is_refused() throws Exception {
        byte[] good = iso2005(1, minutiae(FINGER));

        assertReason(Reason.RESOLUTION, changed(good, 18, 0, 0, 0, 0), null, null);
        assertReason(Reason.RESOLUTION, changed(good, 18, 0, 197, 1, 197), null, null);
        assertReason(Reason.NO_PRINTS, changed(good, 22, 0), null, null);
        assertReason(Reason.BROKEN, changed(good, 22, 2), null, null);
        assertReason(Reason.BROKEN, changed(good, 27, 255), null, null);
        assertReason(Reason.BROKEN, changed(good, 28, 0x3f, 0xff), null, null);
        assertReason(Reason.BROKEN, Arrays.copyOf(good, good.length + 1), null, null);
        assertReason(Reason.TOO_FEW_MINUTIAE, iso2005(1, minutiae(FINGER).subList(0, 3)), null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff", "jpeg", "wsq", "iso2005", "iso2011"})
    void no_truncated_file_is_taken(String what) throws Exception {
        GrayImage small = FINGER.cut(60, 80, 220, 260);
        byte[] whole = switch (what) {
            case "wsq" -> latentTip();
            case "iso2005" -> iso2005(1, minutiae(FINGER));
            case "iso2011" -> iso2011(minutiae(FINGER));
            default -> DrawnPrint.as(what, small);
        };
        for (int length = 0; length < whole.length; length++) {
            UnusablePrint refused = refused(Arrays.copyOf(whole, length), null, null);
            assertTrue(refused.where() != null && refused.getMessage().endsWith("."), "at " + length);
        }
    }

    @Test
    void whatever_bytes_are_changed_nothing_but_a_reason_comes_of_it() throws Exception {
        Random random = new Random(20261126);
        GrayImage small = FINGER.cut(60, 80, 200, 230);
        List<byte[]> files = List.of(
                DrawnPrint.as("png", small),
                DrawnPrint.as("bmp", small),
                DrawnPrint.as("tiff", small),
                DrawnPrint.as("jpeg", small),
                iso2005(2, minutiae(FINGER)),
                iso2011(minutiae(FINGER)));
        for (byte[] file : files) {
            for (int round = 0; round < 80; round++) {
                byte[] changed = file.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    int at = random.nextBoolean()
                            ? random.nextInt(Math.min(100, file.length))
                            : random.nextInt(file.length);
                    changed[at] = (byte) random.nextInt();
                }
                try {
                    PrintReader.readUsable(changed, null, null);
                } catch (UnusablePrint expected) {
                    assertTrue(expected.reason() != null);
                }
            }
        }
    }

    private static void assertSame(FingerprintTemplate template, GrayImage finger) throws UnusablePrint {
        double score = new FingerprintMatcher(template)
                .match(Extraction.of(finger, 500).template());
        assertTrue(score > SAME, "score " + score);
    }

    private static void assertReason(Reason reason, byte[] received, Integer position, Integer dpi) {
        UnusablePrint refused = refused(received, position, dpi);
        assertEquals(reason, refused.reason(), refused.getMessage());
    }

    private static UnusablePrint refused(byte[] received, Integer position, Integer dpi) {
        return assertThrows(UnusablePrint.class, () -> PrintReader.read(received, position, dpi));
    }

    private static ReceivedPrint only(List<ReceivedPrint> prints) {
        assertEquals(1, prints.size());
        return prints.get(0);
    }

    private static GrayImage resized(double by) {
        return by == 0.5 ? FINGER.reduced(2) : FINGER.resized(by);
    }

    static byte[] latentTip() {
        try (InputStream in = PrintReaderTest.class.getResourceAsStream("latent-tip.wsq")) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As the extractor finds them: its angles go with the clock. */
    static List<Minutia> minutiae(GrayImage finger) throws Exception {
        JsonNode tree = new ObjectMapper(new CBORFactory())
                .readTree(Extraction.of(finger, 500).template().toByteArray());
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < tree.get("positionsX").size(); i++) {
            double turns = 1 - tree.get("directions").get(i).asDouble() / (2 * Math.PI);
            minutiae.add(new Minutia(
                    tree.get("types").asText().charAt(i) == 'E' ? Minutiae.ENDING : Minutiae.BIFURCATION,
                    tree.get("positionsX").get(i).asInt(),
                    tree.get("positionsY").get(i).asInt(),
                    (int) Math.round(turns * 256) & 0xff));
        }
        return minutiae;
    }

    /** The same finger so many times, of positions 3 and following. */
    static byte[] iso2005(int fingers, List<Minutia> minutiae) {
        int length = 24 + fingers * (6 + 6 * minutiae.size());
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put("FMR\0 20\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .putShort((short) 0);
        out.putShort((short) 360).putShort((short) 420).putShort((short) 197).putShort((short) 197);
        out.put((byte) fingers).put((byte) 0);
        for (int finger = 0; finger < fingers; finger++) {
            out.put((byte) (3 + finger)).put((byte) 0).put((byte) 90).put((byte) minutiae.size());
            minutiae.forEach(minutia -> put(out, minutia).put((byte) 80));
            out.putShort((short) 0);
        }
        return out.array();
    }

    private static byte[] iso2011(List<Minutia> minutiae) {
        int part = 4 + 9 + 1 + 2 + 2 + 1 + 5 + 13 + 5 * minutiae.size() + 2;
        ByteBuffer out = ByteBuffer.allocate(15 + part);
        out.put(new byte[] {'F', 'M', 'R', 0, '0', '3', '0', 0})
                .putInt(15 + part)
                .putShort((short) 1)
                .put((byte) 0);
        out.putInt(part).put(new byte[9 + 1 + 2 + 2]).put((byte) 1).put(new byte[] {80, 0, 0, 0, 0});
        out.put((byte) 3)
                .put((byte) 0)
                .putShort((short) 197)
                .putShort((short) 197)
                .put((byte) 0);
        out.putShort((short) 360).putShort((short) 420).put((byte) 0x50).put((byte) minutiae.size());
        minutiae.forEach(minutia -> put(out, minutia));
        return out.putShort((short) 0).array();
    }

    private static ByteBuffer put(ByteBuffer out, Minutia minutia) {
        return out.putShort((short) (minutia.type() << 14 | minutia.x()))
                .putShort((short) minutia.y())
                .put((byte) minutia.angle());
    }

    private static byte[] changed(byte[] good, int at, int... values) {
        byte[] changed = good.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    /** A header, and hardly any pixels. */
    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0});
        List<byte[]> chunks = new ArrayList<>();
        chunks.add(chunk("IHDR", header.array()));
        chunks.add(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
        chunks.add(chunk("IEND", new byte[0]));
        ByteBuffer out = ByteBuffer.allocate(200).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunks.forEach(out::put);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(data.length)
                .put(typed)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] resizedTiff(byte[] tiff, int size) {
        ByteBuffer in = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        for (int entry = 0; entry < in.getShort(directory); entry++) {
            int at = directory + 2 + 12 * entry;
            if (in.getShort(at) == 256 || in.getShort(at) == 257) {
                in.putShort(at + 2, (short) 4).putInt(at + 8, size);
            }
        }
        return tiff;
    }
}
