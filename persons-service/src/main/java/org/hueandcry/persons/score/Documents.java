package org.hueandcry.persons.score;

import java.util.List;
import java.util.Locale;
import org.hueandcry.persons.score.Description.Document;

/** Documents of identity on both sides. One that is the same nearly decides; others say nothing: people have several. */
final class Documents {

    /** A shorter number is shared by chance where the country is not known. */
    private static final int TELLING = 6;

    private static final String SAME = "the same number and country";

    private Documents() {}

    /** How surely one of the documents is the same, 0 where none is, and in words. */
    record Shared(double certainty, String text) {

        static final Shared NONE = new Shared(0, null);

        Feature feature() {
            return new Feature("documents", certainty, 1, text);
        }

        @Override
        public String toString() {
            return "Shared[masked]";
        }
    }

    static Shared of(List<Document> some, List<Document> others) {
        Shared best = Shared.NONE;
        for (Document one : some) {
            for (Document other : others) {
                Shared shared = of(one, other);
                if (shared.certainty > best.certainty) {
                    best = shared;
                }
            }
        }
        return best;
    }

    private static Shared of(Document one, Document other) {
        String a = plain(one.number());
        String b = plain(other.number());
        if (a.isEmpty() || a.length() != b.length()) {
            return Shared.NONE;
        }
        boolean equal = a.equals(b);
        if (!equal && !unconfused(a).equals(unconfused(b))) {
            return Shared.NONE;
        }
        boolean countryKnown = one.issuingCountry() != null && other.issuingCountry() != null;
        if (countryKnown && !one.issuingCountry().equalsIgnoreCase(other.issuingCountry())) {
            return Shared.NONE;
        }
        if (!countryKnown && a.length() < TELLING) {
            return Shared.NONE;
        }
        double certainty = (equal ? 1 : 0.85) * (countryKnown ? 1 : 0.9);
        String what = countryKnown ? SAME : "the same number, country unknown";
        return new Shared(
                certainty,
                a + " ~ " + b + ": " + (equal ? what : what + ", but for letters and digits that look alike"));
    }

    private static String plain(String number) {
        if (number == null) {
            return "";
        }
        return Letters.fold(number).replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static String unconfused(String number) {
        return number.replace('O', '0')
                .replace('Q', '0')
                .replace('D', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('S', '5')
                .replace('B', '8')
                .replace('Z', '2')
                .replace('G', '6');
    }
}
