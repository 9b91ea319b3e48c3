package org.hueandcry.notices.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A photograph in the size in which it is printed: it comes with up to 12 megapixels. */
final class Photograph {

    /** What a printer resolves on the few centimetres that it is given. */
    private static final int SIDE = 900;

    private Photograph() {}

    /** @return a data URI; empty where the picture cannot be decoded */
    static Optional<String> forPrint(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input, true, true);
            ImageReadParam sampling = reader.getDefaultReadParam();
            int step = Math.max(1, (Math.max(reader.getWidth(0), reader.getHeight(0)) + SIDE - 1) / SIDE);
            sampling.setSourceSubsampling(step, step, 0, 0);
            return Optional.of("data:image/jpeg;base64," + encoded(reader.read(0, sampling)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static String encoded(BufferedImage picture) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(jpeg)) {
            ImageIO.write(picture, "jpeg", output);
        }
        return Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }
}
