package org.hueandcry.persons.print.format;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Stand-in. */
public final class PrintReader {

    private PrintReader() {}

    public static List<ReceivedPrint> read(byte[] received, Integer position, Integer dpi) throws UnusablePrint {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(received));
            if (image == null) {
                throw new UnusablePrint(UnusablePrint.Reason.UNKNOWN_FORMAT, "is in none of the formats that are read");
            }
            int resolution = dpi == null ? 500 : dpi;
            FingerprintTemplate template = new FingerprintTemplate(
                    new FingerprintImage(received, new FingerprintImageOptions().dpi(resolution)));
            return List.of(new ReceivedPrint(
                    FingerPosition.of(position == null ? 0 : position),
                    Impression.UNKNOWN,
                    PrintFormat.PNG,
                    received,
                    image.getWidth(),
                    image.getHeight(),
                    resolution,
                    PrintQuality.GOOD,
                    template));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusablePrint(UnusablePrint.Reason.BROKEN, "cannot be read");
        }
    }
}
