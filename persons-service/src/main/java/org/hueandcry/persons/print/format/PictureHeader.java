package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * The size of a picture, told from its structure without decoding it, and whether this is whole: decoders fill what is missing with
 * something, and some of them believe lengths and counts.
 *
 * @param coloured more than eight bits of gray a pixel; told only of PNG and JPEG
 */
record PictureHeader(long width, long height, boolean coloured) {

    private static final int TIFF_WIDTH = 256;
    private static final int TIFF_HEIGHT = 257;
    private static final int TIFF_COMPRESSION = 259;
    private static final int TIFF_STRIPS = 273;
    private static final int TIFF_STRIP_LENGTHS = 279;
    private static final int TIFF_TILE_WIDTH = 322;
    private static final int TIFF_TILE_HEIGHT = 323;
    private static final int TIFF_TILES = 324;
    private static final int TIFF_TILE_LENGTHS = 325;
    private static final int LARGEST_TILE = 4096;
    private static final int[] TIFF_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    /** None, CCITT Group 4, LZW, deflate (two numbers), PackBits. */
    private static final Set<Long> TIFF_CODINGS = Set.of(1L, 4L, 5L, 8L, 32946L, 32773L);

    static PictureHeader of(PrintFormat format, byte[] bytes) throws UnusablePrint {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return switch (format) {
                case PNG -> png(in);
                case BMP -> bmp(in.order(ByteOrder.LITTLE_ENDIAN));
                case TIFF -> tiff(in);
                case JPEG -> jpeg(in);
                default -> throw new IllegalArgumentException("no picture: " + format);
            };
        } catch (IndexOutOfBoundsException beyond) {
            throw broken("The " + format + " ends before what its header announces.", "byte " + bytes.length);
        }
    }

    /** Each chunk is whole and has its checksum; the last is the one that ends a PNG. */
    private static PictureHeader png(ByteBuffer in) throws UnusablePrint {
        int position = 8;
        PictureHeader header = null;
        while (true) {
            int length = in.getInt(position);
            String type = new String(in.array(), position + 4, 4, StandardCharsets.ISO_8859_1);
            long end = position + 12L + length;
            if (length < 0 || end > in.limit()) {
                throw broken("A chunk of the PNG ends outside of it.", "byte " + position);
            }
            CRC32 checksum = new CRC32();
            checksum.update(in.array(), position + 4, length + 4);
            if ((int) checksum.getValue() != in.getInt((int) end - 4)) {
                throw broken("A chunk of the PNG was changed on its way: its checksum is another.", "byte " + position);
            }
            if (header == null) {
                if (!type.equals("IHDR") || length != 13) {
                    throw broken("The PNG does not begin with its header.", "byte " + position);
                }
                header = new PictureHeader(
                        Integer.toUnsignedLong(in.getInt(position + 8)),
                        Integer.toUnsignedLong(in.getInt(position + 12)),
                        in.get(position + 16) != 8 || in.get(position + 17) != 0);
            }
            if (type.equals("IEND")) {
                return header;
            }
            position = (int) end;
        }
    }

    private static PictureHeader bmp(ByteBuffer in) throws UnusablePrint {
        long pixels = Integer.toUnsignedLong(in.getInt(10));
        long header = Integer.toUnsignedLong(in.getInt(14));
        if (header < 40 || header > 124 || pixels < 14 + header || pixels > in.limit()) {
            throw broken("The header of the BMP contradicts its length.", "byte 10");
        }
        long width = in.getInt(18);
        long height = Math.abs((long) in.getInt(22));
        int bits = in.getShort(28);
        int coding = in.getInt(30);
        if (coding > 3 || coding < 0 || !Set.of(1, 4, 8, 16, 24, 32).contains(bits)) {
            throw new UnusablePrint(Reason.UNSUPPORTED_FORMAT, "This coding of a BMP is not read.", "byte 28");
        }
        boolean lengthFollows = coding == 0 || coding == 3;
        if (lengthFollows && width > 0 && pixels + (width * bits + 31) / 32 * 4 * height > in.limit()) {
            throw broken("The BMP ends before its last row.", "byte " + in.limit());
        }
        return new PictureHeader(width, height, true);
    }

    private static PictureHeader tiff(ByteBuffer in) throws UnusablePrint {
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(in.getInt(4));
        if (directory > in.limit() - 2) {
            throw broken("The directory of the TIFF lies outside of it.", "byte 4");
        }
        int entries = Short.toUnsignedInt(in.getShort((int) directory));
        Map<Integer, long[]> values = new HashMap<>();
        for (int entry = 0; entry < entries; entry++) {
            int at = (int) directory + 2 + entry * 12;
            int tag = Short.toUnsignedInt(in.getShort(at));
            int type = Short.toUnsignedInt(in.getShort(at + 2));
            long count = Integer.toUnsignedLong(in.getInt(at + 4));
            if (type == 0 || type >= TIFF_SIZES.length || count > in.limit()) {
                throw broken("An entry of the TIFF's directory has no length that is possible.", "byte " + at);
            }
            long length = count * TIFF_SIZES[type];
            long from = length <= 4 ? at + 8 : Integer.toUnsignedLong(in.getInt(at + 8));
            if (from + length > in.limit()) {
                throw broken("An entry of the TIFF's directory points outside of it.", "byte " + at);
            }
            if (type == 3 || type == 4) {
                values.put(tag, numbers(in, (int) from, type, (int) count));
            }
        }
        if (in.getInt((int) directory + 2 + entries * 12) != 0) {
            throw new UnusablePrint(
                    Reason.UNSUPPORTED_FORMAT, "The TIFF has several pages: send each print by itself.", "page 2");
        }
        if (!TIFF_CODINGS.contains(only(values, TIFF_COMPRESSION, 1))) {
            throw new UnusablePrint(
                    Reason.UNSUPPORTED_FORMAT,
                    "This coding of a TIFF is not read: send it uncompressed, as LZW, deflate, PackBits or CCITT Group 4.",
                    "tag 259");
        }
        if (only(values, TIFF_TILE_WIDTH, 1) > LARGEST_TILE || only(values, TIFF_TILE_HEIGHT, 1) > LARGEST_TILE) {
            throw new UnusablePrint(Reason.TOO_LARGE, "The TIFF has larger tiles than are read.", "tag 322");
        }
        boolean tiled = values.containsKey(TIFF_TILES);
        within(
                in,
                values.get(tiled ? TIFF_TILES : TIFF_STRIPS),
                values.get(tiled ? TIFF_TILE_LENGTHS : TIFF_STRIP_LENGTHS));
        return new PictureHeader(only(values, TIFF_WIDTH, 0), only(values, TIFF_HEIGHT, 0), true);
    }

    private static long[] numbers(ByteBuffer in, int from, int type, int count) {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = type == 3
                    ? Short.toUnsignedInt(in.getShort(from + 2 * i))
                    : Integer.toUnsignedLong(in.getInt(from + 4 * i));
        }
        return numbers;
    }

    private static long only(Map<Integer, long[]> values, int tag, long otherwise) {
        long[] found = values.get(tag);
        return found == null || found.length == 0 ? otherwise : found[0];
    }

    private static void within(ByteBuffer in, long[] offsets, long[] lengths) throws UnusablePrint {
        if (offsets == null || lengths == null || offsets.length == 0 || offsets.length != lengths.length) {
            throw broken("The TIFF does not say where its pixels are.", "tag 273");
        }
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] + lengths[i] > in.limit()) {
                throw broken("A strip of the TIFF lies outside of it.", "strip " + (i + 1));
            }
        }
    }

    /** Baseline only: one frame, whose size comes before its scans. */
    private static PictureHeader jpeg(ByteBuffer in) throws UnusablePrint {
        int last = in.limit();
        while (last > 0 && in.get(last - 1) == 0) {
            last--;
        }
        if (last < 4 || Short.toUnsignedInt(in.getShort(last - 2)) != 0xffd9) {
            throw broken("The JPEG ends before its last marker.", "byte " + in.limit());
        }
        int position = 2;
        while (true) {
            int marker = Short.toUnsignedInt(in.getShort(position));
            if (marker == 0xffc0 || marker == 0xffc1) {
                return new PictureHeader(
                        Short.toUnsignedInt(in.getShort(position + 7)),
                        Short.toUnsignedInt(in.getShort(position + 5)),
                        in.get(position + 9) != 1);
            }
            boolean frame = marker >= 0xffc2 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8;
            if (frame && marker != 0xffcc) {
                throw new UnusablePrint(
                        Reason.UNSUPPORTED_FORMAT,
                        "Of JPEG only the baseline coding is read, no progressive and no lossless one.",
                        "byte " + position);
            }
            int length = Short.toUnsignedInt(in.getShort(position + 2));
            if (marker < 0xffc0 || length < 2 || marker == 0xffda) {
                throw broken("The JPEG does not say its size where it must.", "byte " + position);
            }
            position += 2 + length;
        }
    }
}
