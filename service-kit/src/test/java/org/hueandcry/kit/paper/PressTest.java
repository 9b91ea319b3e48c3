package org.hueandcry.kit.paper;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PressTest {

    private static final String FAMILIES =
            "NOTO_SANS, ARABIC, HEBREW, ARMENIAN, GEORGIAN, ETHIOPIC, DEVANAGARI, BENGALI, TAMIL, THAI, IDEOGRAPHS";

    private final Press press = new Press();

    @Test
    void names_are_written_in_their_own_script_with_fonts_that_come_along() throws IOException {
        List<String> names = List.of(
                "Nguyễn Thị Ánh",
                "Łukasz Żółć",
                "Владимир Ґалаґан",
                "Γιώργος Παπαδόπουλος",
                "محمد المصري",
                "دועד",
                "דוד בן גוריון",
                "Մեսրոպ Մաշտոց",
                "შოთა რუსთაველი",
                "ኃይለ ሥላሴ",
                "สมชาย",
                "王小明",
                "やまだ",
                "김정은");
        try (PDDocument pdf = printed(String.join("<br/>", names), false)) {
            String text = new PDFTextStripper().getText(pdf);
            for (String name : names) {
                assertTrue(text.contains(name), name + " in " + text);
            }
            List<PDFont> fonts = fonts(pdf);
            assertTrue(fonts.stream().allMatch(PDFont::isEmbedded), fonts::toString);
            for (String font : List.of(
                    "NotoSans-Regular",
                    "NotoNaskhArabic",
                    "NotoSansHebrew",
                    "NotoSansArmenian",
                    "NotoSansGeorgian",
                    "NotoSansEthiopic",
                    "NotoSansThai",
                    "DroidSansFallback")) {
                assertTrue(fonts.stream().anyMatch(one -> one.getName().contains(font)), font + " in " + fonts);
            }
        }
    }

    @Test
    void only_fonts_that_the_text_needs_are_read() {
        assertEquals(Set.of(Font.NOTO_SANS), Font.of("Ivanov Иванов 123"));
        assertEquals(Set.of(Font.NOTO_SANS, Font.ARABIC, Font.IDEOGRAPHS), Font.of("محمد 王"));
    }

    @Test
    void arabic_letters_are_joined_and_vowel_signs_take_no_place() {
        ArabicPen pen = new ArabicPen();
        assertEquals("\uFE91\uFEF4\uFE96", pen.shapeText("\u0628\u064A\u062A"));
        assertEquals("\uFE91\u064E\uFEF4\uFE96", pen.shapeText("\u0628\u064E\u064A\u062A"));
        assertEquals("\uFEFB", pen.shapeText("\u0644\u0627"));
        assertEquals("cba", pen.reorderRTLTextToLTR("abc"));
    }

    @Test
    void what_no_xml_may_hold_and_what_turns_text_around_is_left_out() throws IOException {
        try (PDDocument pdf = printed("one\u0000two\u0008\uFFFE\uFFFFthree\uD800four\u202Efive\u2066six", false)) {
            assertEquals(
                    "onetwothreefourfivesix", new PDFTextStripper().getText(pdf).strip());
        }
    }

    @Test
    void a_character_without_a_font_does_not_stop_the_press() throws IOException {
        try (PDDocument pdf = printed("ab \uD83D\uDE00 \u1200 \u0B85 cd", false)) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("cd"));
        }
    }

    @Test
    void a_character_without_a_font_stands_as_its_number() throws IOException {
        try (PDDocument pdf = printed("ab \uD83D\uDE00 \u1780 \u0E81 cd", false)) {
            assertEquals(
                    "ab [U+1F600] [U+1780] [U+0E81] cd",
                    new PDFTextStripper().getText(pdf).strip());
        }
    }

    @Test
    void nothing_is_fetched_neither_from_a_file_nor_from_an_address() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Path picture = Files.write(Files.createTempFile("picture", ".jpeg"), Pictures.jpeg(10, 10));
        String page = """
                <html><head><link rel="stylesheet" href="%1$s/a.css"/>
                <style>@import url('%1$s/b.css'); body { font-family: NOTO_SANS } p { background: url('%1$s/c.png') }</style></head>
                <body><p>here</p><img src="%1$s/d.jpeg"/><img src="%2$s"/><object data="%1$s/e"/></body></html>""".formatted(address, picture.toUri());
        try (PDDocument pdf = Loader.loadPDF(press.print(() -> page, false))) {
            assertEquals("here", new PDFTextStripper().getText(pdf).strip());
            for (PDPage one : pdf.getPages()) {
                assertFalse(one.getResources().getXObjectNames().iterator().hasNext());
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
            Files.delete(picture);
        }
    }

    @Test
    void ten_thousand_characters_without_a_space_are_broken_and_cost_little() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String letter : List.of("x", "م", "王")) {
                try (PDDocument pdf = printed(letter.repeat(10_000), false)) {
                    assertTrue(pdf.getNumberOfPages() > 1, letter);
                    assertTrue(
                            new PDFTextStripper()
                                            .getText(pdf)
                                            .replaceAll("\\s", "")
                                            .length()
                                    >= 9_000,
                            letter);
                }
            }
        });
    }

    private PDDocument printed(String content, boolean rightToLeft) throws IOException {
        return Loader.loadPDF(press.print(
                () -> "<html><head><style>body { font-family: " + FAMILIES
                        + "; word-wrap: break-word } table { width: 100%; table-layout: fixed }</style></head><body><table><tr><td>"
                        + content + "</td></tr></table></body></html>",
                rightToLeft));
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
