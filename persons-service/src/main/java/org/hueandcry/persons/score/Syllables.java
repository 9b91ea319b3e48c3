package org.hueandcry.persons.score;

/**
 * Chinese and Korean given names in Latin letters, coarsely: Tse-tung and Zedong, Hsiao-p'ing and Xiaoping, Shui-pien and
 * Shui-bian come out alike. Coarse as it is, only what comes out equal is taken for the same.
 */
final class Syllables {

    private static final String[][] RULES = {
        {"tzu", "zi"},
        {"ssu", "si"},
        {"szu", "si"},
        {"ueh", "ue"},
        {"ien", "ian"},
        {"ung", "ong"},
        {"tz", "z"},
        {"ts", "z"},
        {"hs", "s"},
        {"sh", "s"},
        {"zh", "q"},
        {"ch", "q"},
        {"ih", "i"},
        {"yi", "i"},
        {"wu", "u"},
        {"oo", "u"},
        {"eo", "o"},
        {"eu", "u"},
        {"x", "s"},
        {"j", "q"},
        {"d", "t"},
        {"b", "p"},
        {"g", "k"},
        {"c", "z"},
    };

    private Syllables() {}

    /** The name with the given name as one; null where it is no Chinese or Korean one. */
    static Reading reading(Reading reading, Lexicon lexicon) {
        Token[] tokens = reading.tokens();
        if (tokens.length < 2 || tokens.length > 3) {
            return null;
        }
        boolean familyFirst = tokens[0].part != Token.Part.GIVEN && lexicon.isSyllabicFamilyName(tokens[0].letters);
        Token family = familyFirst ? tokens[0] : tokens[tokens.length - 1];
        if (!familyFirst && !lexicon.isSyllabicFamilyName(family.letters)) {
            return null;
        }
        StringBuilder shown = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        for (Token token : tokens) {
            if (token != family) {
                if (!token.isLatin() || token.letters.length() > 10) {
                    return null;
                }
                shown.append(shown.length() == 0 ? "" : " ").append(token.shown);
                letters.append(token.letters);
            }
        }
        Token given = new Token(
                shown.toString(),
                coarse(letters.toString()),
                null,
                Token.Part.UNTOLD,
                Lexicon.Role.SYLLABLES,
                lexicon.of(""),
                1,
                false);
        return new Reading(new Token[] {family, given}, null, false);
    }

    static String coarse(String letters) {
        StringBuilder coarse = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            String[] rule = ruleAt(letters, i);
            coarse.append(rule == null ? letters.charAt(i) : rule[1]);
            i += rule == null ? 1 : rule[0].length();
        }
        return coarse.toString();
    }

    private static String[] ruleAt(String letters, int at) {
        for (String[] rule : RULES) {
            // the g of a final ng stays
            if (letters.startsWith(rule[0], at) && !(rule[0].equals("g") && at > 0 && letters.charAt(at - 1) == 'n')) {
                return rule;
            }
        }
        return null;
    }
}
