package org.hueandcry.persons.score;

/**
 * One way to write down what national habits of transcription write differently: Tschaikowski, Tchaïkovski, Czajkowski
 * and Chaikovsky; Hsiao and Xiao.
 */
final class Transcription {

    private static final String[][] RULES = {
        {"schtsch", "sc"},
        {"chtch", "sc"},
        {"shch", "sc"},
        {"szcz", "sc"},
        {"dsch", "j"},
        {"tsch", "c"},
        {"dzh", "j"},
        {"sch", "s"},
        {"tch", "c"},
        {"dj", "j"},
        {"cz", "c"},
        {"sz", "s"},
        {"zh", "j"},
        {"sh", "s"},
        {"kh", "h"},
        {"ch", "c"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"tz", "z"},
        {"ts", "z"},
        {"hs", "s"},
        {"ou", "u"},
        {"oo", "u"},
        {"ow", "ov"},
        {"ee", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"ij", "i"},
        {"q", "k"},
        {"w", "v"},
        {"y", "i"},
        {"x", "ks"},
    };

    private Transcription() {}

    static String common(String letters) {
        StringBuilder common = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); ) {
            String[] rule = ruleAt(letters, i);
            String to = rule == null ? letters.substring(i, i + 1) : rule[1];
            if (i == 0 && letters.charAt(0) == 'x') {
                to = "s";
            }
            for (int k = 0; k < to.length(); k++) {
                char c = to.charAt(k);
                if (common.length() == 0 || common.charAt(common.length() - 1) != c) {
                    common.append(c);
                }
            }
            i += rule == null ? 1 : rule[0].length();
        }
        return common.toString();
    }

    private static String[] ruleAt(String letters, int at) {
        for (String[] rule : RULES) {
            if (letters.startsWith(rule[0], at)) {
                return rule;
            }
        }
        return null;
    }

    /** What is left when vowels, and the half vowels that stand for them, are not written. */
    static String consonants(String common) {
        StringBuilder consonants = new StringBuilder(common.length());
        for (int i = 0; i < common.length(); i++) {
            char c = common.charAt(i);
            if ("aeiouj".indexOf(c) < 0) {
                consonants.append(c);
            }
        }
        return consonants.toString();
    }
}
