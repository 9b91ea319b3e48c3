package org.hueandcry.persons.print.format;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.hueandcry.persons.print.format.UnusablePrint.Reason;

import static org.hueandcry.persons.print.format.UnusablePrint.broken;

/** Pictures in the usual codings, in shades of gray; colours and transparency are taken for what is seen on white paper. */
final class PictureReader {

    /** An image in four colours of 16 bits has eight bytes a pixel. */
    private static final long MOST_BYTES = 100_000_000;

    private PictureReader() {}

    static GrayImage read(PrintFormat format, byte[] bytes, int dpi) throws UnusablePrint {
        PictureHeader header = PictureHeader.of(format, bytes);
        Bounds.check(header.width(), header.height(), dpi);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        // not by ImageIO.read, which would go through a file
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // without its metadata: they hold nothing that is needed, and may be anything
            reader.setInput(in, true, true);
            checkSame(header, reader);
            return gray(reader.read(0));
        } catch (IOException | RuntimeException broken) {
            // decoders tell broken input by any exception
            throw broken("The pixels of the " + format + " can't be decoded: send the file again.", "pixels");
        } finally {
            reader.dispose();
        }
    }

    private static void checkSame(PictureHeader header, ImageReader reader) throws IOException, UnusablePrint {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width != header.width() || height != header.height()) {
            throw broken("The picture says two sizes.", "header");
        }
        int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
        if ((long) width * height * bits / 8 > MOST_BYTES) {
            throw new UnusablePrint(
                    Reason.TOO_LARGE, "The picture has more colours than are read at this size.", "header");
        }
    }

    private static GrayImage gray(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[width * height];
        Raster raster = image.getRaster();
        int type = raster.getDataBuffer().getDataType();
        boolean shades = raster.getNumBands() == 1 && !(image.getColorModel() instanceof IndexColorModel);
        if (shades && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)) {
            // as they are: by way of a colour space they would be bent
            int down = image.getColorModel().getComponentSize(0) - 8;
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                raster.getSamples(0, y, width, 1, 0, row);
                for (int x = 0; x < width; x++) {
                    pixels[y * width + x] = (byte) (down > 0 ? row[x] >> down : row[x]);
                }
            }
            return new GrayImage(width, height, pixels);
        }
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) onPaper(row[x]);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private static int onPaper(int argb) {
        int seen = argb >>> 24;
        int light = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
        return (light * seen + 255 * (255 - seen)) / 255;
    }
}
