package org.hueandcry.kit.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures drawn for tests: no two alike, and wrong ones. */
public final class Pictures {

    private static final byte[] START_AND_MARKER = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1};

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(drawn(width, height), "png");
    }

    /** A JPEG whose EXIF block says how it is turned, and holds a word in its description. */
    public static byte[] jpegWithExif(int width, int height, int orientation, String description) {
        byte[] plain = jpeg(width, height);
        byte[] text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + text.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(text);
        ByteBuffer jpeg = ByteBuffer.allocate(plain.length + 4 + 6 + tiff.capacity());
        jpeg.put(START_AND_MARKER).putShort((short) (2 + 6 + tiff.capacity()));
        jpeg.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return jpeg.put(plain, 2, plain.length - 2).array();
    }

    /** A PNG of a few bytes whose header promises this many pixels. */
    public static byte[] bomb(int width, int height) {
        return png(chunk("IHDR", header(width, height, 2)));
    }

    /** A PNG whose pixels name colours of a palette that it does not have. */
    public static byte[] withoutPalette() {
        return png(
                chunk("IHDR", header(1, 1, 3)),
                // one row of one pixel, deflated without packing
                chunk("IDAT", new byte[] {0x78, 1, 1, 2, 0, (byte) 0xFD, (byte) 0xFF, 0, 0, 0, 2, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] header(int width, int height, int colours) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, (byte) colours, 0, 0, 0})
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** A JPEG for printing, in four colours. */
    public static byte[] cmyk(int width, int height) {
        WritableRaster inks = Raster.createBandedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        Random random = new Random();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inks.setPixel(x, y, new int[] {x % 256, y % 256, random.nextInt(256), 20});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A PNG of 16 bits a colour. */
    public static byte[] deep(int width, int height) {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage picture =
                new BufferedImage(colours, colours.createCompatibleWritableRaster(width, height), false, null);
        Graphics2D graphics = picture.createGraphics();
        graphics.drawImage(drawn(width, height), 0, 0, null);
        graphics.dispose();
        return encoded(picture, "png");
    }

    /** A PNG of two frames (APNG) after its first picture. */
    public static byte[] animated(int width, int height) {
        byte[] still = png(width, height);
        int behindHeader = 8 + 12 + 13;
        ByteArrayOutputStream moving = new ByteArrayOutputStream();
        moving.write(still, 0, behindHeader);
        moving.writeBytes(
                chunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array()));
        int end = still.length - 12;
        moving.write(still, behindHeader, end - behindHeader);
        moving.writeBytes(chunk(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(0)
                        .putInt(width)
                        .putInt(height)
                        .putInt(0)
                        .putInt(0)
                        .putShort((short) 1)
                        .putShort((short) 10)
                        .array()));
        moving.writeBytes(chunk("fdAT", new byte[] {0, 0, 0, 1, 5}));
        moving.write(still, end, 12);
        return moving.toByteArray();
    }

    private static byte[] png(byte[]... chunks) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        for (byte[] chunk : chunks) {
            png.writeBytes(chunk);
        }
        return png.toByteArray();
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        Random random = new Random();
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 2, height / 3);
        }
        graphics.dispose();
        return picture;
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
