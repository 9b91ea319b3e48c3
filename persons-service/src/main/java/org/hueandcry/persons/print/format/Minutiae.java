package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

/**
 * A print without its image.
 *
 * @param pixelsACentimetre resolution of the coordinates
 */
record Minutiae(int width, int height, int pixelsACentimetre, List<Minutia> all) {

    private static final int MOST = 255;
    private static final int MOST_COORDINATE = 0x3fff;

    /** What it is, by the numbers of ISO/IEC 19794-2. */
    static final int OTHER = 0;

    static final int ENDING = 1;
    static final int BIFURCATION = 2;

    /**
     * A point where a ridge ends or forks.
     *
     * @param x from the left
     * @param y from the top
     * @param angle of 256, against the clock from the right
     */
    record Minutia(int type, int x, int y, int angle) {}

    static Minutiae of(int width, int height, int pixelsACentimetre, List<Minutia> all) throws UnusablePrint {
        int dpi = dpi(pixelsACentimetre);
        if (pixelsACentimetre < 99 || dpi > Bounds.HIGHEST_DPI) {
            throw new UnusablePrint(
                    Reason.RESOLUTION,
                    "The template has " + pixelsACentimetre + " pixels a centimetre; at least 99 are needed.",
                    "resolution");
        }
        if (all.size() > MOST) {
            throw UnusablePrint.broken("A finger has at most " + MOST + " minutiae.", "number of minutiae");
        }
        int right = 0;
        int bottom = 0;
        for (Minutia minutia : all) {
            right = Math.max(right, minutia.x());
            bottom = Math.max(bottom, minutia.y());
        }
        // some systems don't know the size of the image any more
        int columns = width == 0 ? right + 1 : width;
        int rows = height == 0 ? bottom + 1 : height;
        if (right >= columns || bottom >= rows || right > MOST_COORDINATE || bottom > MOST_COORDINATE) {
            throw UnusablePrint.broken("A minutia of the template lies outside of its image.", "minutiae");
        }
        if (Math.max(right, bottom) > 5.5 * dpi) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE,
                    "The minutiae lie further apart than on a finger: is the resolution right?",
                    "minutiae");
        }
        return new Minutiae(columns, rows, pixelsACentimetre, List.copyOf(all));
    }

    static int dpi(int pixelsACentimetre) {
        return (int) Math.round(pixelsACentimetre * 2.54);
    }

    int dpi() {
        return dpi(pixelsACentimetre);
    }

    /** By way of the one standard form whose import does not depend on who wrote it. */
    FingerprintTemplate toTemplate() {
        return FingerprintCompatibility.importTemplate(toIso());
    }

    private byte[] toIso() {
        int length = 24 + 4 + 6 * all.size() + 2;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put("FMR\0 20\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .putShort((short) 0);
        out.putShort((short) width).putShort((short) height);
        out.putShort((short) pixelsACentimetre).putShort((short) pixelsACentimetre);
        out.put((byte) 1).put((byte) 0);
        out.put((byte) 0).put((byte) 0).put((byte) 100).put((byte) all.size());
        for (Minutia minutia : all) {
            out.putShort((short) (minutia.type() << 14 | minutia.x())).putShort((short) minutia.y());
            out.put((byte) minutia.angle()).put((byte) 0);
        }
        return out.putShort((short) 0).array();
    }
}
