package org.hueandcry.artworks.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hueandcry.artworks.match.WorkExample;
import org.hueandcry.kit.paper.Press;

/** Sets a certificate out on paper, with a QR code of where it is verified. */
@ApplicationScoped
class CertificatePaper {

    private static final int SIDE = 240;
    private static final int WHITE = 0xFFFFFF;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Press press;

    CertificatePaper(Press press) {
        this.press = press;
    }

    /** @return a PDF */
    byte[] print(CertificateContent certificate) {
        return press.print(() -> sheet(certificate).render(), false);
    }

    private static CertificateSheet sheet(CertificateContent certificate) {
        String address = CertificateView.verification(certificate);
        return new CertificateSheet(
                certificate.id().toString(),
                certificate.result() == CertificateContent.Result.NOTHING_FOUND
                        ? "Nothing was found among the records searched"
                        : "A possible match was found",
                certificate.result().name(),
                List.of(
                        new CertificateSheet.Row("Issued at", SECOND.format(certificate.issuedAt())),
                        new CertificateSheet.Row(
                                "Issued to",
                                certificate.issuedTo().client() + " ("
                                        + certificate.issuedTo().authority() + ")"
                                        + (certificate.issuedTo().onBehalfOf() == null
                                                ? ""
                                                : ", for "
                                                        + certificate.issuedTo().onBehalfOf())),
                        new CertificateSheet.Row(
                                "Reference", certificate.reference() == null ? "-" : certificate.reference()),
                        new CertificateSheet.Row("Records searched", String.valueOf(certificate.recordsSearched()))),
                work(certificate.work()),
                certificate.matches().stream()
                        .map(match -> new CertificateSheet.Row(
                                Math.round(match.score() * 100) + " %",
                                Stream.concat(
                                                        Stream.of(match.objectType(), match.title()),
                                                        match.makers() == null
                                                                ? Stream.empty()
                                                                : match.makers().stream())
                                                .filter(text -> text != null)
                                                .reduce((one, two) -> one + ", " + two)
                                                .orElseThrow()
                                        + "; recorded by " + match.owner() + ", " + match.status() + "; record "
                                        + match.artworkId()))
                        .toList(),
                certificate.disclaimer(),
                address,
                qrCode(address));
    }

    private static List<CertificateSheet.Row> work(WorkExample work) {
        List<CertificateSheet.Row> rows = new ArrayList<>();
        add(rows, "What it is", work.objectType());
        add(rows, "Title", work.title());
        add(rows, "Makers", String.join("; ", work.makers()));
        add(rows, "Materials", work.materials());
        add(rows, "Sizes", work.measurementsText());
        add(rows, "Period", work.period());
        add(rows, "Inscriptions", String.join("; ", work.inscriptions()));
        add(rows, "Inventory number", work.inventoryNumber());
        add(rows, "Description", work.description());
        return rows;
    }

    private static void add(List<CertificateSheet.Row> rows, String label, String text) {
        if (text != null && !text.isBlank()) {
            rows.add(new CertificateSheet.Row(label, text));
        }
    }

    /** As a data URI of a PNG. */
    static String qrCode(String text) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE, Map.of(EncodeHintType.MARGIN, 2));
            BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    image.setRGB(x, y, code.get(x, y) ? 0 : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException("An address does not fit into a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
