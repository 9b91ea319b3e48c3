package org.hueandcry.artworks.search;

import java.util.List;
import java.util.Set;

/** Marks in a text which words it was found by. */
public final class Highlights {

    private static final int AROUND = 120;

    private Highlights() {}

    /** @return the text as HTML with the words in {@code <em>}, of a long one what is around the first; null where none of them is in it */
    public static String of(String text, Set<Long> meant) {
        List<Terms.Word> words = Terms.of(text).stream()
                .filter(word -> meant.contains(Terms.number(word.term())))
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        int begin =
                text.length() <= 2 * AROUND ? 0 : blankBefore(text, words.get(0).from() - AROUND);
        int end = text.length() <= 2 * AROUND
                ? text.length()
                : blankBefore(text, Math.min(text.length(), words.get(0).to() + AROUND));
        StringBuilder html = new StringBuilder(begin == 0 ? "" : "… ");
        int at = begin;
        for (Terms.Word word : words) {
            if (word.from() >= at && word.to() <= end) {
                html.append(escaped(text.substring(at, word.from())))
                        .append("<em>")
                        .append(escaped(text.substring(word.from(), word.to())))
                        .append("</em>");
                at = word.to();
            }
        }
        html.append(escaped(text.substring(at, Math.max(at, end))));
        return html.append(end == text.length() ? "" : " …").toString();
    }

    private static int blankBefore(String text, int at) {
        if (at <= 0) {
            return 0;
        }
        if (at >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', at);
        return blank < 0 ? at : blank;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
