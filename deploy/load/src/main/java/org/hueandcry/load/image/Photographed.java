package org.hueandcry.load.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What becomes of a picture between a wall and a search. */
public enum Photographed {
    AS_IT_IS {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return picture;
        }
    },
    RESIZED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return scaled(picture, 0.35 + 0.4 * random.nextDouble());
        }
    },
    COMPRESSED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return picture;
        }

        @Override
        float quality() {
            return 0.25f;
        }
    },
    OTHER_LIGHT {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return lit(picture, 0.55 + 0.9 * random.nextDouble(), random.nextInt(60) - 30, random);
        }
    },
    TURNED_A_LITTLE {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return turned(picture, Math.toRadians(2 + 6 * random.nextDouble()));
        }
    },
    TURNED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return turned(picture, Math.toRadians(20 + 320 * random.nextDouble()));
        }
    },
    CROPPED_TO_60_PERCENT {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            double side = Math.sqrt(0.6);
            int width = (int) (picture.getWidth() * side);
            int height = (int) (picture.getHeight() * side);
            return copied(picture.getSubimage(
                    random.nextInt(picture.getWidth() - width),
                    random.nextInt(picture.getHeight() - height),
                    width,
                    height));
        }
    },
    FRAMED {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return framed(picture, random);
        }
    },
    AT_AN_ANGLE {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            return seen(picture, 0.12 + 0.13 * random.nextDouble(), random, null);
        }
    },
    BY_PHONE_ON_A_WALL {
        @Override
        BufferedImage of(BufferedImage picture, Random random) {
            BufferedImage wall = wall(random);
            BufferedImage seen = seen(framed(picture, random), 0.05 + 0.12 * random.nextDouble(), random, wall);
            return noisy(
                    lit(scaled(seen, 0.6 + 0.3 * random.nextDouble()), 0.6 + 0.6 * random.nextDouble(), 0, random),
                    random);
        }

        @Override
        float quality() {
            return 0.6f;
        }
    };

    abstract BufferedImage of(BufferedImage picture, Random random);

    float quality() {
        return 0.85f;
    }

    /** As a JPEG. */
    public byte[] jpeg(BufferedImage picture, long seed) {
        return encoded(of(picture, new Random(seed)), quality());
    }

    static byte[] encoded(BufferedImage picture, float quality) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage blank(int width, int height, Color colour) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }

    private static void draw(BufferedImage on, BufferedImage picture, AffineTransform where) {
        Graphics2D graphics = on.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, where, null);
        graphics.dispose();
    }

    private static BufferedImage copied(BufferedImage picture) {
        BufferedImage copy = blank(picture.getWidth(), picture.getHeight(), Color.BLACK);
        draw(copy, picture, new AffineTransform());
        return copy;
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        BufferedImage scaled =
                blank((int) (picture.getWidth() * scale), (int) (picture.getHeight() * scale), Color.BLACK);
        draw(scaled, picture, AffineTransform.getScaleInstance(scale, scale));
        return scaled;
    }

    private static BufferedImage turned(BufferedImage picture, double angle) {
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int width = (int) (picture.getWidth() * cos + picture.getHeight() * sin);
        int height = (int) (picture.getWidth() * sin + picture.getHeight() * cos);
        BufferedImage turned = blank(width, height, Color.GRAY);
        AffineTransform where = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        where.rotate(angle);
        where.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        draw(turned, picture, where);
        return turned;
    }

    /** Light from one side. */
    private static BufferedImage lit(BufferedImage picture, double strength, int more, Random random) {
        BufferedImage lit = copied(picture);
        double slope = random.nextDouble() * 0.5 - 0.25;
        for (int y = 0; y < lit.getHeight(); y++) {
            for (int x = 0; x < lit.getWidth(); x++) {
                double here = strength * (1 + slope * (2.0 * x / lit.getWidth() - 1));
                lit.setRGB(x, y, changed(lit.getRGB(x, y), here, more));
            }
        }
        return lit;
    }

    private static int changed(int rgb, double times, int more) {
        int red = clamped((rgb >> 16 & 255) * times + more);
        int green = clamped((rgb >> 8 & 255) * times + more);
        int blue = clamped((rgb & 255) * times + more);
        return red << 16 | green << 8 | blue;
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    private static BufferedImage noisy(BufferedImage picture, Random random) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, changed(picture.getRGB(x, y), 1, (int) (random.nextGaussian() * 7)));
            }
        }
        return picture;
    }

    private static BufferedImage framed(BufferedImage picture, Random random) {
        int border = 40 + random.nextInt(50);
        BufferedImage framed = blank(
                picture.getWidth() + 2 * border,
                picture.getHeight() + 2 * border,
                Color.getHSBColor(0.1f, 0.5f, 0.25f + 0.4f * random.nextFloat()));
        Graphics2D graphics = framed.createGraphics();
        for (int i = 0; i < framed.getWidth() + framed.getHeight(); i += 14) {
            graphics.setColor(Color.getHSBColor(0.11f, 0.5f, 0.2f + 0.5f * random.nextFloat()));
            graphics.fillOval(i % framed.getWidth(), random.nextInt(border), 10, 8);
            graphics.fillOval(i % framed.getWidth(), framed.getHeight() - random.nextInt(border), 10, 8);
            graphics.fillOval(random.nextInt(border), i % framed.getHeight(), 8, 10);
        }
        graphics.dispose();
        draw(framed, picture, AffineTransform.getTranslateInstance(border, border));
        return framed;
    }

    private static BufferedImage wall(Random random) {
        BufferedImage wall = blank(1400, 1400, Color.getHSBColor(random.nextFloat(), 0.12f, 0.6f));
        Graphics2D graphics = wall.createGraphics();
        for (int i = 0; i < 120; i++) {
            graphics.setColor(Color.getHSBColor(random.nextFloat(), 0.2f, 0.3f + 0.6f * random.nextFloat()));
            graphics.drawLine(random.nextInt(1400), random.nextInt(1400), random.nextInt(1400), random.nextInt(1400));
        }
        graphics.dispose();
        return noisy(wall, random);
    }

    /** Its corners moved by up to a share of its size, as when it is not looked at straight. @param wall behind it, or null */
    private static BufferedImage seen(BufferedImage picture, double share, Random random, BufferedImage wall) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double margin = wall == null ? 0 : 120;
        BufferedImage seen =
                wall == null ? blank(width, height, Color.GRAY) : scaledTo(wall, width + 240, height + 240);
        double[] x = {0, width, width, 0};
        double[] y = {0, 0, height, height};
        double[] cornersX = new double[4];
        double[] cornersY = new double[4];
        for (int i = 0; i < 4; i++) {
            double inX = (x[i] == 0 ? 1 : -1) * random.nextDouble() * share * width;
            double inY = (y[i] == 0 ? 1 : -1) * random.nextDouble() * share * height;
            cornersX[i] = x[i] + inX + margin;
            cornersY[i] = y[i] + inY + margin;
        }
        Perspective back = Perspective.from(cornersX, cornersY, x, y);
        for (int row = 0; row < seen.getHeight(); row++) {
            for (int column = 0; column < seen.getWidth(); column++) {
                double[] from = back.of(column, row);
                int pictureX = (int) Math.floor(from[0]);
                int pictureY = (int) Math.floor(from[1]);
                if (pictureX >= 0 && pictureY >= 0 && pictureX < width && pictureY < height) {
                    seen.setRGB(column, row, picture.getRGB(pictureX, pictureY));
                }
            }
        }
        return seen;
    }

    private static BufferedImage scaledTo(BufferedImage picture, int width, int height) {
        BufferedImage scaled = blank(width, height, Color.BLACK);
        draw(
                scaled,
                picture,
                AffineTransform.getScaleInstance(
                        width / (double) picture.getWidth(), height / (double) picture.getHeight()));
        return scaled;
    }
}
