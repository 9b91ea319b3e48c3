package org.hueandcry.load.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A picture drawn by a program: some hundred painted shapes under some thousand strokes of a brush. The same number gives the same picture. Every
 * tenth is a variation of the one before, by the same maker: the same shapes, some of them moved, and other strokes.
 */
final class DrawnWork {

    private static final int VARIATION = 10;
    private static final int STROKES = 2_600;

    private final int number;
    private final Random composition;
    private final Random hand;
    private final float hue;
    private final float range;

    private DrawnWork(int number) {
        this.number = number;
        boolean variation = number % VARIATION == VARIATION - 1;
        composition = new Random(7919L * (variation ? number - 1 : number) + 17);
        hand = new Random(104729L * number + 31);
        hue = composition.nextFloat();
        range = 0.08f + 0.5f * composition.nextFloat();
    }

    static BufferedImage flat(int number) {
        return new DrawnWork(number).drawn();
    }

    /** A smooth solid thing before a plain wall: hard to tell from others by its features. */
    static BufferedImage sculpture(int number) {
        Random random = new Random(15485863L * number + 5);
        BufferedImage picture = new BufferedImage(640, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smooth(picture);
        graphics.setColor(Color.getHSBColor(random.nextFloat(), 0.08f, 0.75f));
        graphics.fillRect(0, 0, 640, 800);
        for (int i = 0; i < 5 + random.nextInt(5); i++) {
            double width = 80 + random.nextInt(260);
            double height = 80 + random.nextInt(320);
            double x = 320 - width / 2 + random.nextGaussian() * 60;
            double y = 120 + random.nextInt(420);
            Color stone = Color.getHSBColor(0.1f, 0.15f, 0.5f + 0.3f * random.nextFloat());
            graphics.setPaint(new RadialGradientPaint(
                    (float) (x + width * 0.35),
                    (float) (y + height * 0.3),
                    (float) Math.max(width, height) * 0.8f,
                    new float[] {0, 1},
                    new Color[] {stone.brighter(), stone.darker().darker()}));
            graphics.fill(new Ellipse2D.Double(x, y, width, height));
        }
        graphics.dispose();
        return picture;
    }

    private static Graphics2D smooth(BufferedImage picture) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return graphics;
    }

    private BufferedImage drawn() {
        int width = 560 + composition.nextInt(4) * 80;
        int height = 560 + composition.nextInt(4) * 80;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smooth(picture);
        ground(graphics, width, height);
        int shapes = 25 + composition.nextInt(70);
        int kind = composition.nextInt(4);
        for (int i = 0; i < shapes; i++) {
            shape(graphics, width, height, kind);
        }
        strokes(graphics, picture, width, height);
        graphics.setColor(Color.getHSBColor(hue, 0.3f, 0.15f));
        graphics.drawString("M. " + Integer.toString(number * 7919 % 46_655, 36), width - 70, height - 12);
        graphics.dispose();
        return picture;
    }

    private Color colour(Random random, double light) {
        float tone = hue + range * (random.nextFloat() - 0.5f);
        float saturation = 0.15f + 0.6f * random.nextFloat();
        return Color.getHSBColor(tone, saturation, (float) Math.max(0.08, Math.min(1, light)));
    }

    private void ground(Graphics2D graphics, int width, int height) {
        int bands = 3 + composition.nextInt(6);
        for (int band = 0; band < bands; band++) {
            graphics.setColor(colour(composition, 0.3 + 0.6 * composition.nextDouble()));
            graphics.fillRect(0, band * height / bands, width, height / bands + 1);
        }
    }

    private void shape(Graphics2D graphics, int width, int height, int kind) {
        boolean moved = number % VARIATION == VARIATION - 1 && hand.nextInt(3) == 0;
        double x = composition.nextDouble() * width + (moved ? hand.nextGaussian() * 40 : 0);
        double y = composition.nextDouble() * height + (moved ? hand.nextGaussian() * 40 : 0);
        double size = 12 + Math.abs(composition.nextGaussian()) * 60;
        graphics.setColor(colour(composition, 0.1 + 0.9 * composition.nextDouble()));
        int sides = 3 + composition.nextInt(6);
        double turn = composition.nextDouble() * Math.PI;
        switch (kind == 3 ? composition.nextInt(3) : kind) {
            case 0 -> graphics.fill(new Ellipse2D.Double(x, y, size, size * (0.5 + composition.nextDouble())));
            case 1 -> {
                Path2D outline = new Path2D.Double();
                for (int corner = 0; corner < sides; corner++) {
                    double angle = turn + 2 * Math.PI * corner / sides;
                    double reach = size * (0.5 + composition.nextDouble() / 2);
                    double cornerX = x + reach * Math.cos(angle);
                    double cornerY = y + reach * Math.sin(angle);
                    if (corner == 0) {
                        outline.moveTo(cornerX, cornerY);
                    } else {
                        outline.lineTo(cornerX, cornerY);
                    }
                }
                outline.closePath();
                graphics.fill(outline);
            }
            default -> branch(graphics, x, y, size, turn, 5);
        }
    }

    private void branch(Graphics2D graphics, double x, double y, double length, double angle, int more) {
        double endX = x + length * Math.cos(angle);
        double endY = y - length * Math.abs(Math.sin(angle));
        graphics.setStroke(new BasicStroke((float) Math.max(1, length / 9)));
        graphics.draw(new Line2D.Double(x, y, endX, endY));
        if (more > 0) {
            branch(graphics, endX, endY, length * 0.7, angle - 0.25 - composition.nextDouble() / 2, more - 1);
            branch(graphics, endX, endY, length * 0.7, angle + 0.25 + composition.nextDouble() / 2, more - 1);
        }
    }

    /** Each takes the colour that it finds, a little lighter or darker. */
    private void strokes(Graphics2D graphics, BufferedImage picture, int width, int height) {
        double swirl = 0.004 + 0.012 * hand.nextDouble();
        for (int i = 0; i < STROKES; i++) {
            int x = hand.nextInt(width);
            int y = hand.nextInt(height);
            Color found = new Color(picture.getRGB(x, y));
            double light = 0.65 + 0.7 * hand.nextDouble();
            graphics.setColor(new Color(
                    (int) Math.min(255, found.getRed() * light), (int) Math.min(255, found.getGreen() * light), (int)
                            Math.min(255, found.getBlue() * light)));
            double angle = Math.sin(x * swirl) * 2 + Math.cos(y * swirl) * 2 + hand.nextGaussian() * 0.3;
            double length = 6 + hand.nextInt(18);
            graphics.setStroke(
                    new BasicStroke(1.5f + hand.nextFloat() * 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Double(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
        }
    }
}
