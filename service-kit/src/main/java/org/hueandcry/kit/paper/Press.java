package org.hueandcry.kit.paper;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hueandcry.kit.request.Waiting;

/**
 * Makes a PDF of a page in XHTML. As PDF/A it holds all that it needs, fonts too, and the renderer looks for none on the machine; it
 * opens nothing, neither address nor file.
 */
@ApplicationScoped
public class Press {

    private static final float A4_WIDTH = 210;
    private static final float A4_HEIGHT = 297;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** A document takes a moment of a processor and some tens of megabytes: no more at once than a small machine has to spare. */
    private final Semaphore presses = new Semaphore(2, true);

    /** @param xhtml sets the page, which takes as much as printing it: one at a press */
    public byte[] print(Supplier<String> xhtml, boolean rightToLeft) {
        Waiting.forOneOf(presses, LONGEST_WAIT, "Too many documents are being made at the moment.");
        try {
            return printed(printable(xhtml.get()), rightToLeft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }

    private static byte[] printed(String xhtml, boolean rightToLeft) throws IOException {
        PdfRendererBuilder page = new PdfRendererBuilder();
        page.usePdfAConformance(PdfAConformance.PDFA_2_B);
        page.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        page.useDefaultPageSize(A4_WIDTH, A4_HEIGHT, PdfRendererBuilder.PageSizeUnits.MM);
        page.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        page.useUnicodeBidiReorderer(new ArabicPen());
        page.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        page.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        page.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (Font font : Font.of(xhtml)) {
            page.useFont(() -> font.open(false), font.name(), 400, FontStyle.NORMAL, true);
            if (font.isBold()) {
                page.useFont(() -> font.open(true), font.name(), 700, FontStyle.NORMAL, true);
            }
        }
        page.withHtmlContent(xhtml, null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        page.toStream(pdf);
        page.run();
        return pdf.toByteArray();
    }

    /**
     * Without what no XML may hold, and without what turns the direction of text around unseen; a character for which no font is there
     * stands as its number, rather than as a sign that it is not.
     */
    private static String printable(String xhtml) {
        StringBuilder kept = new StringBuilder(xhtml.length());
        xhtml.codePoints().filter(Press::isPrintable).forEach(c -> {
            if (Font.isThereFor(c)) {
                kept.appendCodePoint(c);
            } else {
                kept.append("[U+%04X]".formatted(c));
            }
        });
        return kept.toString();
    }

    private static boolean isPrintable(int c) {
        boolean xml = c == '\t' || c == '\n' || c >= ' ' && c <= 0xFFFD || c >= 0x10000;
        int type = Character.getType(c);
        boolean joiner = c == 0x200C || c == 0x200D;
        return xml && type != Character.SURROGATE && (type != Character.FORMAT || joiner) && (c < 0x7F || c > 0x9F);
    }
}
