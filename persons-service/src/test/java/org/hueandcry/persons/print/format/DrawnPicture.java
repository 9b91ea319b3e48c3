package org.hueandcry.persons.print.format;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** Pictures of something else than a finger. */
final class DrawnPicture {

    private static final int SIZE = 480;

    private DrawnPicture() {}

    static GrayImage of(String what) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D to = image.createGraphics();
        to.setColor(Color.LIGHT_GRAY);
        to.fillRect(0, 0, SIZE, SIZE);
        Random random = new Random(9);
        switch (what) {
            case "cat" -> cat(to, random);
            case "stripes" -> {
                to.setColor(Color.DARK_GRAY);
                for (int y = 0; y < SIZE; y += 9) {
                    to.fillRect(0, y, SIZE, 4);
                }
            }
            case "writing" -> {
                to.setColor(Color.BLACK);
                to.setStroke(new BasicStroke(2));
                for (int y = 20; y < SIZE; y += 22) {
                    for (int x = 10; x < SIZE - 20; x += 9) {
                        to.drawLine(x + random.nextInt(6), y, x + random.nextInt(6), y + random.nextInt(12));
                        to.drawOval(x, y, 5 + random.nextInt(3), 8);
                    }
                }
            }
            case "noise" -> {
                for (int i = 0; i < SIZE * SIZE; i++) {
                    image.getRaster().setSample(i % SIZE, i / SIZE, 0, random.nextInt(256));
                }
            }
            case "shades" -> {
                for (int i = 0; i < SIZE * SIZE; i++) {
                    image.getRaster().setSample(i % SIZE, i / SIZE, 0, (i % SIZE + i / SIZE) * 255 / (2 * SIZE));
                }
            }
            case "chessboard" -> {
                to.setColor(Color.BLACK);
                for (int i = 0; i < 900; i++) {
                    if ((i % 30 + i / 30) % 2 == 0) {
                        to.fillRect(i % 30 * 16, i / 30 * 16, 16, 16);
                    }
                }
            }
            case "rings" -> {
                to.setColor(Color.BLACK);
                to.setStroke(new BasicStroke(4));
                for (int radius = 5; radius < 200; radius += 9) {
                    to.drawOval(SIZE / 2 - radius, SIZE / 2 - radius, 2 * radius, 2 * radius);
                }
            }
            default -> throw new IllegalArgumentException(what);
        }
        to.dispose();
        return new GrayImage(SIZE, SIZE, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** With a fur of ten thousand hairs that lie along its head. */
    private static void cat(Graphics2D to, Random random) {
        to.setColor(Color.GRAY);
        to.fillOval(90, 130, 300, 270);
        to.fillPolygon(new int[] {110, 130, 220}, new int[] {230, 60, 150}, 3);
        to.fillPolygon(new int[] {370, 350, 260}, new int[] {230, 60, 150}, 3);
        for (int hair = 0; hair < 10_000; hair++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double distance = Math.sqrt(random.nextDouble()) * 140;
            double x = 240 + distance * Math.cos(angle);
            double y = 265 + distance * Math.sin(angle);
            double turned = angle + random.nextGaussian() / 5;
            double length = 6 + random.nextInt(14);
            to.setColor(new Color(60 + random.nextInt(140), 60 + random.nextInt(140), 60 + random.nextInt(140)));
            to.drawLine((int) x, (int) y, (int) (x + length * Math.cos(turned)), (int) (y + length * Math.sin(turned)));
        }
        to.setColor(Color.BLACK);
        to.fillOval(160, 220, 50, 60);
        to.fillOval(270, 220, 50, 60);
        to.fillPolygon(new int[] {220, 260, 240}, new int[] {300, 300, 325}, 3);
        for (int whisker = -2; whisker <= 2; whisker++) {
            to.drawLine(260, 325, 420, 325 + whisker * 20);
            to.drawLine(220, 325, 60, 325 + whisker * 20);
        }
    }
}
