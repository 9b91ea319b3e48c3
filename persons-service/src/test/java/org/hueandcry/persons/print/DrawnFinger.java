package org.hueandcry.persons.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/**
 * A finger that nobody has: ridges as a wave whose phase turns once around each of some points, which makes a ridge end or fork there. Each
 * impression of it is turned, moved and noisy in its own way.
 */
public final class DrawnFinger {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 360;
    private static final double PERIOD = 9;
    private static final AtomicLong NEXT = new AtomicLong(1);

    private record Turn(double x, double y, int sign) {}

    private final long seed;
    private final List<Turn> turns = new ArrayList<>();
    private final double middleX;
    private final double middleY;

    private DrawnFinger(long seed) {
        this.seed = seed;
        Random random = new Random(seed * 7919);
        middleX = (random.nextDouble() - 0.5) * 120;
        middleY = random.nextDouble() * 150;
        while (turns.size() < 45) {
            double x = (random.nextDouble() - 0.5) * 0.85 * WIDTH;
            double y = (random.nextDouble() - 0.5) * 0.85 * HEIGHT;
            boolean free = turns.stream().allMatch(other -> Math.hypot(other.x - x, other.y - y) > 18);
            if (free && inside(x, y, 0.85)) {
                turns.add(new Turn(x, y, random.nextBoolean() ? 1 : -1));
            }
        }
    }

    /** One that no other test has. */
    public static DrawnFinger fresh() {
        return new DrawnFinger(NEXT.getAndIncrement());
    }

    /** A PNG of 500 dpi. */
    public byte[] png(int impression) {
        Random random = new Random(seed * 31 + impression);
        double angle = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 0.3;
        double dx = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 30;
        double dy = impression == 0 ? 0 : (random.nextDouble() - 0.5) * 30;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double u = column - WIDTH / 2.0;
                double v = row - HEIGHT / 2.0;
                double x = Math.cos(angle) * u - Math.sin(angle) * v + dx;
                double y = Math.sin(angle) * u + Math.cos(angle) * v + dy;
                double light = inside(u, v, 1) && inside(x, y, 1.1) ? 128 + 100 * Math.cos(phase(x, y)) : 255;
                int grey = (int) Math.max(0, Math.min(255, light + random.nextGaussian() * 12));
                image.getRaster().setSample(column, row, 0, grey);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    public byte[] png() {
        return png(0);
    }

    private double phase(double x, double y) {
        double phase = 2 * Math.PI / PERIOD * Math.hypot(x - middleX, y - middleY);
        for (Turn turn : turns) {
            phase += turn.sign * Math.atan2(y - turn.y, x - turn.x);
        }
        return phase;
    }

    private static boolean inside(double x, double y, double size) {
        double a = x / (WIDTH / 2.0 * size);
        double b = y / (HEIGHT / 2.0 * size);
        return a * a + b * b < 1;
    }
}
