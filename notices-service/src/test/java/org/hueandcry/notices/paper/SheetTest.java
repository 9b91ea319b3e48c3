package org.hueandcry.notices.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hueandcry.kit.paper.Press;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How what a sheet says is set in lines. */
class SheetTest {

    private static final String FAMILIES = "NOTO_SANS, ARABIC";

    private final Press press = new Press();

    @Test
    void a_date_after_arabic_letters_is_not_turned_around() throws IOException {
        Sheet.Paragraph name = new Sheet.Paragraph("\u0645\u062d\u0645\u062f 1977-05-02/..", "rtl");
        assertEquals(
                List.of("\u0645\u062d\u0645\u062f ", "1977-05-02/.."),
                name.runs().stream().map(Sheet.Run::text).toList());
        StringBuilder spans = new StringBuilder();
        for (Sheet.Run run : name.runs()) {
            spans.append(run.leftToRight() ? "<bdo dir=\"ltr\">" + run.text() + "</bdo>" : run.text());
        }
        try (PDDocument pdf = printed("<p dir=\"rtl\">" + spans + "</p>", true)) {
            List<TextPosition> places = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition place) {
                    places.add(place);
                }
            }.getText(pdf);
            places.sort(Comparator.comparing(TextPosition::getXDirAdj));
            String seen = places.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
            assertTrue(seen.startsWith("1977-05-02/.."), seen);
        }
    }

    private PDDocument printed(String content, boolean rightToLeft) throws IOException {
        return Loader.loadPDF(press.print(
                () -> "<html><head><style>body { font-family: " + FAMILIES
                        + "; word-wrap: break-word } table { width: 100%; table-layout: fixed }</style></head><body><table><tr><td>"
                        + content + "</td></tr></table></body></html>",
                rightToLeft));
    }
}
