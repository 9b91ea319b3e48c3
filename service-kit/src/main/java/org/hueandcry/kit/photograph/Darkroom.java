package org.hueandcry.kit.photograph;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Waiting;

/**
 * Makes a photograph of what was sent. What it is is judged by its first bytes, never by its name or declared type; how large it is by
 * its header, before a pixel is decoded. Metadata (place, camera, time) stay behind, the orientation they state is carried out.
 */
@ApplicationScoped
public class Darkroom {

    /** In bytes. */
    public static final int LARGEST_FILE = 10 << 20;

    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PIXELS_KEPT = 12_000_000;
    private static final int THUMBNAIL_SIDE = 240;
    private static final float QUALITY = 0.92f;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** One at a time: a picture takes far more memory decoded than sent. */
    private final Semaphore table = new Semaphore(1, true);

    /**
     * @throws RuntimeException a problem: 413 where it is too large a file, 400 where it is no picture that can be kept, 503 where too
     *     many wait
     */
    public Photograph develop(byte[] file) {
        return develop(file, MOST_PIXELS);
    }

    /** The same of a picture that may have only so many pixels. */
    public Photograph develop(byte[] file, long mostPixels) {
        if (file.length > LARGEST_FILE) {
            throw Problems.of(ProblemType.CONTENT_TOO_LARGE, "A photograph has at most 10 MB.");
        }
        boolean jpeg = startsWith(file, 0xFF, 0xD8, 0xFF);
        if (!jpeg && !startsWith(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            throw unusable("is no JPEG and no PNG");
        }
        if (jpeg && isOfFourColours(file)) {
            throw unusable("has four colours, for printing (CMYK): send it in RGB");
        }
        Waiting.forOneOf(table, LONGEST_WAIT, "Too many pictures are being taken in at the moment.");
        try {
            BufferedImage picture =
                    upright(decoded(file, jpeg ? "jpeg" : "png", mostPixels), jpeg ? orientation(file) : 1);
            return new Photograph(
                    encoded(picture), encoded(thumbnail(picture)), picture.getWidth(), picture.getHeight());
        } catch (HttpProblem refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // what the decoder cannot make sense of, in whatever way; the bytes themselves stay out of log and answer
            throw unusable("cannot be decoded");
        } finally {
            table.release();
        }
    }

    private static RuntimeException unusable(String detail) {
        return Problems.invalid(Fault.at("", "The photograph " + detail + "."));
    }

    private static boolean startsWith(byte[] file, int... magic) {
        if (file.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage decoded(byte[] file, String format, long mostPixels) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > mostPixels) {
                throw unusable("has more than " + mostPixels / 1_000_000 + " megapixels");
            }
            ImageReadParam sampling = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS_KEPT));
            sampling.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sampling);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isOfFourColours(byte[] jpeg) {
        try {
            JpegDirectory frame = JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(jpeg), List.of(new JpegReader()))
                    .getFirstDirectoryOfType(JpegDirectory.class);
            return frame != null && frame.getNumberOfComponents() == 4;
        } catch (JpegProcessingException | IOException | MetadataException nonsense) {
            return false;
        }
    }

    /** As EXIF states it, 1 to 8; 1, which is upright, where it states none or nonsense. */
    private static int orientation(byte[] jpeg) throws IOException {
        try {
            ExifIFD0Directory exif = JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            int stated = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
            return stated >= 1 && stated <= 8 ? stated : 1;
        } catch (JpegProcessingException | MetadataException nonsense) {
            return 1;
        }
    }

    /** Turned as stated, on white where it was transparent. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation >= 5;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        BufferedImage upright =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        draw(upright, graphics -> graphics.drawImage(picture, turn, null));
        return upright;
    }

    private static BufferedImage thumbnail(BufferedImage picture) {
        double scale = Math.min(1, (double) THUMBNAIL_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage current = picture;
        // by halves: a larger step would leave pixels out
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return scaled(current, width, height);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        draw(scaled, graphics -> graphics.drawImage(picture, 0, 0, width, height, null));
        return scaled;
    }

    private static void draw(BufferedImage on, Consumer<Graphics2D> what) {
        Graphics2D graphics = on.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, on.getWidth(), on.getHeight());
        what.accept(graphics);
        graphics.dispose();
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
