package org.hueandcry.notices.publicextract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names as the public service writes them: upper-case Latin letters without marks. Other scripts stay as they are. */
final class LatinName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Letters that have no decomposition, after upper-casing. */
    private static final Map<String, String> WITHOUT_MARK =
            Map.of("Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH", "Æ", "AE", "Œ", "OE", "Ħ", "H", "Ə", "A");

    private LatinName() {}

    /** @return null where nothing is known */
    static String of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String upper = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WITHOUT_MARK.entrySet()) {
            upper = upper.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(upper, Normalizer.Form.NFC);
    }
}
