package org.hueandcry.load.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** What was asked for and what was found, in rows, for people to look at. */
public final class SideBySide {

    private static final int SIDE = 240;
    private static final int GAP = 12;
    private static final int CAPTION = 20;

    private SideBySide() {}

    /** Two photographs, and what to say of them. */
    public record Row(byte[] asked, byte[] found, String caption) {}

    /** As a JPEG. */
    public static byte[] of(List<Row> rows) {
        int rowHeight = SIDE + CAPTION + GAP;
        BufferedImage sheet =
                new BufferedImage(2 * SIDE + 3 * GAP, GAP + rows.size() * rowHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int y = GAP;
        for (Row row : rows) {
            draw(graphics, row.asked, GAP, y);
            draw(graphics, row.found, 2 * GAP + SIDE, y);
            graphics.setColor(Color.BLACK);
            graphics.drawString(row.caption, GAP, y + SIDE + CAPTION - 5);
            y += rowHeight;
        }
        graphics.dispose();
        return Photographed.encoded(sheet, 0.8f);
    }

    private static void draw(Graphics2D graphics, byte[] jpeg, int x, int y) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            double scale = SIDE / (double) Math.max(picture.getWidth(), picture.getHeight());
            graphics.drawImage(
                    picture, x, y, (int) (picture.getWidth() * scale), (int) (picture.getHeight() * scale), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
