package org.hueandcry.load.print;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A print of a finger: 8 bit grey, 500 pixels per inch.
 *
 * @param pixels row by row, black is ridge
 */
public record Impression(int width, int height, byte[] pixels) {

    public static final int DPI = 500;

    private static final int WIDTH = 400;
    private static final int HEIGHT = 500;
    private static final int SCRATCH_HALF = 2;

    /**
     * @param taken how many prints of this finger with this disturbance were taken before
     * @param severity of what makes a poor print, about 1
     */
    public static Impression of(Finger finger, long number, Disturbance disturbance, int taken, double severity) {
        Random random = new Random((number * 31 + disturbance.ordinal()) * 1_009 + taken);
        random.nextLong();
        return taken(finger, disturbance.contact(random, severity), random);
    }

    /** What the matcher compares. */
    public FingerprintTemplate template() {
        return new FingerprintTemplate(
                new FingerprintImage(width, height, pixels, new FingerprintImageOptions().dpi(DPI)));
    }

    public byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static Impression taken(Finger finger, Contact contact, Random random) {
        Skin skin = new Skin(contact, random);
        double[][] scratches = scratches(contact.scratches(), random);
        SmoothNoise edge = new SmoothNoise(random.nextLong(), 24);
        SmoothNoise patches = new SmoothNoise(random.nextLong(), 40);
        SmoothNoise coarse = new SmoothNoise(random.nextLong(), 7);
        SmoothNoise fine = new SmoothNoise(random.nextLong(), 3);
        double across = 0.5 * WIDTH * contact.part();
        double along = 0.5 * HEIGHT * contact.part();
        double middleX = contact.partX() * (Finger.WIDTH - across) * 0.7;
        double middleY = contact.partY() * (0.5 * HEIGHT - along) * 0.7;
        double cos = Math.cos(contact.rotation());
        double sin = Math.sin(contact.rotation());
        float[] ink = new float[WIDTH * HEIGHT];
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double toX = column - 0.5 * WIDTH - contact.x();
                double toY = row - 0.5 * HEIGHT - contact.y();
                double x = cos * toX + sin * toY;
                double y = cos * toY - sin * toX;
                double ragged = 0.06 * edge.at(column, row) + 0.02 * fine.at(column, row);
                double partX = (x - middleX) / across;
                double partY = (y - middleY) / along;
                if (partX * partX + partY * partY + ragged > 1) {
                    continue;
                }
                double onX = skin.x(x, y);
                double onY = skin.y(x, y);
                if (!Finger.covers(onX * (1 + ragged), onY * (1 + ragged))) {
                    continue;
                }
                double pressure = contact.pressure() + (0.25 + 0.3 * contact.noise()) * patches.at(column, row);
                double grain = 0.6 * coarse.at(column, row) + 0.6 * fine.at(column + 0.5, row);
                double height = finger.at(onX, onY) + pressure + 2.2 * contact.noise() * grain;
                double dark = 1 / (1 + Math.exp(-4 * height));
                ink[row * WIDTH + column] = (float) (dark * (1 - scratched(scratches, column, row)));
            }
        }
        return new Impression(WIDTH, HEIGHT, grey(ink, random));
    }

    /** Lines across the print, each by a point, a direction and half of its length. */
    private static double[][] scratches(int many, Random random) {
        double[][] scratches = new double[many][];
        for (int i = 0; i < many; i++) {
            double angle = Math.PI * random.nextDouble();
            scratches[i] = new double[] {
                WIDTH * random.nextDouble(),
                HEIGHT * random.nextDouble(),
                Math.cos(angle),
                Math.sin(angle),
                40 + 140 * random.nextDouble()
            };
        }
        return scratches;
    }

    private static double scratched(double[][] scratches, int x, int y) {
        for (double[] scratch : scratches) {
            double toX = x - scratch[0];
            double toY = y - scratch[1];
            double beside = Math.abs(toX * scratch[3] - toY * scratch[2]);
            if (beside < SCRATCH_HALF + 1 && Math.abs(toX * scratch[2] + toY * scratch[3]) < scratch[4]) {
                return Math.min(1, SCRATCH_HALF + 1 - beside);
            }
        }
        return 0;
    }

    /** Slightly out of focus, with the noise of a sensor. */
    private static byte[] grey(float[] ink, Random random) {
        byte[] pixels = new byte[ink.length];
        for (int at = 0; at < ink.length; at++) {
            int column = at % WIDTH;
            int left = column == 0 ? at : at - 1;
            int right = column == WIDTH - 1 ? at : at + 1;
            int above = at < WIDTH ? at : at - WIDTH;
            int below = at >= ink.length - WIDTH ? at : at + WIDTH;
            float soft = 0.5f * ink[at] + 0.125f * (ink[left] + ink[right] + ink[above] + ink[below]);
            // the sum of a few even ones is quicker than a Gaussian one and serves as well
            int bits = random.nextInt();
            int noise = (bits & 7) + (bits >>> 8 & 7) + (bits >>> 16 & 7) - 10;
            pixels[at] = (byte) Math.max(0, Math.min(255, Math.round(236 - 190 * soft) + noise));
        }
        return pixels;
    }
}
