package org.hueandcry.persons.print.format;

import java.nio.ByteBuffer;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;
import org.jnbis.api.Jnbis;
import org.jnbis.api.model.Bitmap;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/**
 * WSQ, the wavelet coding of the FBI for prints. The decoder believes what it reads, so that the structure is gone through first: markers,
 * lengths, tables and size. What then is left to it is bounded by the size and by the length.
 */
final class WsqReader {

    private static final int START = 0xffa0;
    private static final int END = 0xffa1;
    private static final int FRAME = 0xffa2;
    private static final int BLOCK = 0xffa3;
    private static final int TRANSFORM = 0xffa4;
    private static final int QUANTISATION = 0xffa5;
    private static final int HUFFMAN = 0xffa6;
    private static final int COMMENT = 0xffa8;

    private static final int HUFFMAN_TABLES = 8;
    private static final int HUFFMAN_LENGTHS = 16;

    /** The coding is for 500 pixels an inch; a decoder takes 14 bytes a pixel. */
    private static final int MOST_PIXELS = 8_000_000;

    /** Prints are coded in a fifteenth of their pixels; a white sheet in some hundredth. */
    private static final int MOST_PIXELS_A_BYTE = 2000;

    private final ByteBuffer in;
    private final int dpi;
    private final boolean[] huffman = new boolean[HUFFMAN_TABLES];
    private boolean transform;
    private boolean quantisation;
    private boolean frame;
    private boolean block;

    private WsqReader(byte[] bytes, int dpi) {
        this.in = ByteBuffer.wrap(bytes);
        this.dpi = dpi;
    }

    static boolean isWsq(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xa0 && (bytes[2] & 0xff) == 0xff;
    }

    static GrayImage read(byte[] bytes, int dpi) throws UnusablePrint {
        WsqReader reader = new WsqReader(bytes, dpi);
        try {
            reader.goThrough();
        } catch (IndexOutOfBoundsException beyond) {
            throw broken("The WSQ ends before its last marker.", "byte " + bytes.length);
        }
        Bitmap decoded;
        try {
            decoded = Jnbis.wsq().decode(bytes).asBitmap();
        } catch (RuntimeException broken) {
            // the decoder tells broken input by any exception
            throw broken("The pixels of the WSQ can't be decoded: send the file again.", "pixels");
        }
        return new GrayImage(decoded.getWidth(), decoded.getHeight(), decoded.getPixels());
    }

    private void goThrough() throws UnusablePrint {
        int position = 2;
        while (true) {
            int marker = Short.toUnsignedInt(in.getShort(position));
            if (marker == END) {
                if (!block) {
                    throw broken("The WSQ has no pixels.", "byte " + position);
                }
                return;
            }
            int length = Short.toUnsignedInt(in.getShort(position + 2));
            int end = position + 2 + length;
            if (length < 2 || end > in.limit()) {
                throw broken("A segment of the WSQ ends outside of it.", "byte " + position);
            }
            segment(marker, position + 4, end);
            position = marker == BLOCK ? endOfPixels(end) : end;
        }
    }

    private void segment(int marker, int from, int end) throws UnusablePrint {
        switch (marker) {
            case TRANSFORM -> transform(from, end);
            case QUANTISATION -> {
                if (end - from != 3 + 64 * 6) {
                    throw broken("The quantisation table of the WSQ has not its length.", "byte " + from);
                }
                quantisation = true;
            }
            case HUFFMAN -> huffman(from, end);
            case FRAME -> frame(from, end);
            case BLOCK -> {
                if (end - from != 1 || !frame || !transform || !quantisation) {
                    throw broken("Pixels of the WSQ come before what they are decoded by.", "byte " + from);
                }
                int table = in.get(from);
                if (table < 0 || table >= HUFFMAN_TABLES || !huffman[table]) {
                    throw broken("Pixels of the WSQ name a table that is not there.", "byte " + from);
                }
                block = true;
            }
            case COMMENT -> {}
            default -> throw broken("Something in the WSQ is none of its segments.", "byte " + (from - 4));
        }
    }

    /** Filters are of 9 and 7 or of 8 and 8 taps: decoding takes as long as they are. */
    private void transform(int from, int end) throws UnusablePrint {
        int high = Byte.toUnsignedInt(in.get(from));
        int low = Byte.toUnsignedInt(in.get(from + 1));
        boolean usual = high >= 2 && low >= 2 && high <= 16 && low <= 16;
        if (!usual || end - from != 2 + 6 * ((high + 1) / 2 + (low + 1) / 2)) {
            throw broken("The transform table of the WSQ has impossible filters.", "byte " + from);
        }
        transform = true;
    }

    private void huffman(int from, int end) throws UnusablePrint {
        int position = from;
        while (position < end) {
            int table = in.get(position);
            int values = 0;
            int space = 0;
            for (int bits = 1; bits <= HUFFMAN_LENGTHS; bits++) {
                int codes = Byte.toUnsignedInt(in.get(position + bits));
                values += codes;
                space += codes << HUFFMAN_LENGTHS - bits;
            }
            position += 1 + HUFFMAN_LENGTHS + values;
            if (table < 0 || table >= HUFFMAN_TABLES || values == 0 || values > 256 || space > 1 << HUFFMAN_LENGTHS) {
                throw broken("A Huffman table of the WSQ is impossible.", "byte " + from);
            }
            huffman[table] = true;
        }
        if (position != end) {
            throw broken("A Huffman table of the WSQ has not its length.", "byte " + from);
        }
    }

    private void frame(int from, int end) throws UnusablePrint {
        if (end - from != 15 || frame) {
            throw broken("The WSQ has no single header.", "byte " + from);
        }
        int height = Short.toUnsignedInt(in.getShort(from + 2));
        int width = Short.toUnsignedInt(in.getShort(from + 4));
        Bounds.check(width, height, dpi);
        if ((long) width * height > MOST_PIXELS) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE,
                    "A WSQ of " + width + " by " + height + " pixels is not read: at most 8 million pixels are.",
                    "header");
        }
        if ((long) width * height > (long) MOST_PIXELS_A_BYTE * in.limit()) {
            throw broken("The WSQ is too short for the size that it states.", "byte " + from);
        }
        frame = true;
    }

    private int endOfPixels(int from) {
        int position = from;
        while (in.get(position) != (byte) 0xff || in.get(position + 1) == 0) {
            position++;
        }
        return position;
    }
}
