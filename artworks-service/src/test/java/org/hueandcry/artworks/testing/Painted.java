package org.hueandcry.artworks.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures painted by a program; the same number gives the same picture. */
public final class Painted {

    private static final int SIDE = 500;

    private Painted() {}

    public static BufferedImage picture(long number) {
        Random random = new Random(number);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 120; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            Polygon shape = new Polygon();
            for (int corner = 0; corner < 5; corner++) {
                shape.addPoint(x + random.nextInt(140) - 70, y + random.nextInt(140) - 70);
            }
            graphics.fill(shape);
        }
        for (int i = 0; i < 300; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.setStroke(new BasicStroke(1 + random.nextInt(4)));
            int x = random.nextInt(SIDE);
            int y = random.nextInt(SIDE);
            graphics.drawLine(x, y, x + random.nextInt(40) - 20, y + random.nextInt(40) - 20);
        }
        graphics.dispose();
        return picture;
    }

    /** Turned by some degrees and made smaller, on grey. */
    public static BufferedImage turned(BufferedImage picture, double degrees, double scale) {
        BufferedImage turned = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, SIDE, SIDE);
        AffineTransform where = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
        where.rotate(Math.toRadians(degrees));
        where.scale(scale, scale);
        where.translate(-SIDE / 2.0, -SIDE / 2.0);
        graphics.drawImage(picture, where, null);
        graphics.dispose();
        return turned;
    }

    /** The part in the middle. */
    public static BufferedImage cropped(BufferedImage picture, double side) {
        int left = (int) (SIDE * side);
        return picture.getSubimage((SIDE - left) / 2, (SIDE - left) / 2, left, left);
    }

    public static BufferedImage ofOneColour() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.dispose();
        return picture;
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
