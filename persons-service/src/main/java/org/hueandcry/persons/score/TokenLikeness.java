package org.hueandcry.persons.score;

import com.ibm.icu.lang.UScript;

/** Compares two tokens: by what is known of them, by their letters, by their sound, across scripts. */
final class TokenLikeness {

    private static final double SOUND = 0.9;
    private static final double TRANSCRIBED = 0.88;
    private static final String ARTICLE = "ال";

    /** The mark that makes another sound of a Hebrew letter, and is often left out. */
    private static final String GERESH = "'";

    /** Less than a letter: what is only written otherwise. */
    private static final int SLIGHT = Edits.LETTER / 2;

    private final AcrossScripts acrossScripts;

    TokenLikeness(AcrossScripts acrossScripts) {
        this.acrossScripts = acrossScripts;
    }

    Likeness of(Token a, Token b) {
        if (a.letters.equals(b.letters)) {
            return a.role != b.role ? Likeness.SAME : ofSame(a.role);
        }
        if (a.role == Lexicon.Role.SYLLABLES || b.role == Lexicon.Role.SYLLABLES) {
            return Likeness.NONE;
        }
        if (a.isInitial() || b.isInitial()) {
            return ofInitial(a, b);
        }
        boolean equivalent = a.known.sharesGroupWith(b.known);
        if (a.script != b.script) {
            Likeness across = acrossScripts(a, b);
            return equivalent && across.score() < SOUND ? Likeness.SHORT_FORM : across;
        }
        if (equivalent) {
            return oneSpelling(a, b) ? Likeness.SPELLING : Likeness.SHORT_FORM;
        }
        if (oneSpelling(a, b)) {
            return Likeness.SPELLING;
        }
        if (!a.isLatin()) {
            return ofNative(a.letters, b.letters);
        }
        int shorter = Math.min(a.letters.length(), b.letters.length());
        return a.lettersApart(b) > 3 + Edits.budget(shorter) ? Likeness.NONE : ofLatin(a, b);
    }

    private static Likeness ofSame(Lexicon.Role role) {
        return switch (role) {
            case INITIAL -> Likeness.INITIAL;
            case SYLLABLES -> Likeness.SPELLING;
            default -> Likeness.SAME;
        };
    }

    private static boolean oneSpelling(Token a, Token b) {
        return a.known.hasVariant(b.letters) || b.known.hasVariant(a.letters);
    }

    private static Likeness ofInitial(Token a, Token b) {
        Token initial = a.isInitial() ? a : b;
        Token other = initial == a ? b : a;
        if (initial.known.sharesGroupWith(other.known)) {
            // St. is no initial of Saint, but short for it
            return Likeness.SHORT_FORM;
        }
        if (initial.script == other.script) {
            boolean first = other.isInitial()
                    ? other.letters.charAt(0) == initial.letters.charAt(0)
                    : other.letters.startsWith(initial.letters);
            return first ? Likeness.INITIAL : Likeness.NONE;
        }
        String one = initial.latin();
        return !one.isEmpty() && other.latin().startsWith(one.substring(0, 1)) ? Likeness.INITIAL : Likeness.NONE;
    }

    private Likeness acrossScripts(Token a, Token b) {
        boolean fromLeft = a.isLatin() || !b.isLatin();
        String latin = fromLeft ? a.latin() : b.letters;
        String other = fromLeft ? b.letters : a.letters;
        double score = acrossScripts.likeness(latin, other);
        if (score < SOUND && hasArticle(other)) {
            score = Math.max(score, acrossScripts.likeness(latin, other.substring(ARTICLE.length())));
        }
        return score < 0.5 ? Likeness.NONE : new Likeness(Math.min(1, score), Likeness.By.ANOTHER_SCRIPT);
    }

    /** The Arabic article is written together with its name, and left out as often as in Latin letters. */
    private static boolean hasArticle(String letters) {
        return letters.length() > 4 && letters.startsWith(ARTICLE);
    }

    private static Likeness ofNative(String a, String b) {
        if (hasArticle(a) && a.length() == b.length() + ARTICLE.length() && a.endsWith(b)
                || hasArticle(b) && b.length() == a.length() + ARTICLE.length() && b.endsWith(a)) {
            return Likeness.SPELLING;
        }
        if (a.replace(GERESH, "").equals(b.replace(GERESH, ""))) {
            return Likeness.SPELLING;
        }
        Likeness likeness = ofLetters(a, b);
        return likeness == Likeness.NONE && isOneSyllableApart(a, b) ? Likeness.PART : likeness;
    }

    /** Names of two Chinese or Korean syllables, one of which is another, left out or written twice. */
    private static boolean isOneSyllableApart(String a, String b) {
        return Math.max(a.length(), b.length()) >= 2
                && isSyllables(a)
                && isSyllables(b)
                && Edits.distance(a, b, Edits.LETTER) <= Edits.LETTER;
    }

    private static boolean isSyllables(String letters) {
        int script = Letters.script(letters);
        return script == UScript.HAN || script == UScript.HANGUL;
    }

    private Likeness ofLatin(Token a, Token b) {
        if (a.spelledOut != null && a.spelledOut.equals(b.letters)
                || b.spelledOut != null && b.spelledOut.equals(a.letters)) {
            return Likeness.SPELLED_OUT;
        }
        if (a.mayBeFamily && b.mayBeFamily && isFemaleForm(a.letters, b.letters)) {
            return Likeness.FEMALE_FORM;
        }
        if (!(a.mayBeFamily && b.mayBeFamily) && (isHerName(a.letters, b.letters) || isHerName(b.letters, a.letters))) {
            return Likeness.HER_NAME;
        }
        if (a.role == Lexicon.Role.PATRONYMIC && isSonOf(b, a) || b.role == Lexicon.Role.PATRONYMIC && isSonOf(a, b)) {
            return Likeness.SPELLING;
        }
        Likeness likeness = ofLetters(a.letters, b.letters);
        if (likeness == Likeness.NONE && (a.spelledOut != null || b.spelledOut != null)) {
            likeness = ofLetters(
                    a.spelledOut == null ? a.letters : a.spelledOut, b.spelledOut == null ? b.letters : b.spelledOut);
        }
        return bySoundAndKnowledge(a, b, likeness);
    }

    /** Two known names that no script writes alike are two names, however near; an unknown one may be a slip. */
    private static Likeness bySoundAndKnowledge(Token a, Token b, Likeness likeness) {
        boolean bothKnown = a.known.known() && b.known.known();
        int shorter = Math.min(a.letters.length(), b.letters.length());
        if (likeness.score() < SOUND && isOneTranscribed(a, b, shorter)) {
            return Likeness.SPELLING;
        }
        if (likeness.score() < SOUND && shorter >= 3) {
            int reach = bothKnown ? SLIGHT : soundReach(shorter);
            if (Edits.distance(a.letters, b.letters, reach) <= reach && a.soundsLike(b)) {
                return new Likeness(SOUND, Likeness.By.SOUND);
            }
        }
        if (bothKnown) {
            return likeness.score() > 0 && Edits.distance(a.letters, b.letters, SLIGHT) > SLIGHT
                    ? new Likeness(Math.min(0.45, likeness.score() - 0.3), Likeness.By.ANOTHER_NAME)
                    : likeness;
        }
        if (likeness.score() < TRANSCRIBED && shorter >= 5) {
            Likeness transcribed = ofLetters(a.transcribed(), b.transcribed());
            if (transcribed.score() > likeness.score()) {
                return new Likeness(Math.min(TRANSCRIBED, transcribed.score()), Likeness.By.LETTERS);
            }
            if (likeness == Likeness.NONE && shorter >= 7 && isCut(a.letters, b.letters)) {
                return Likeness.CUT;
            }
        }
        return likeness;
    }

    /** Vowels are heard badly, so a name that sounds the same may differ by more than the budget; a short one by less. */
    private static int soundReach(int shorter) {
        if (shorter < 5) {
            return 8;
        }
        return Edits.LETTER * Edits.budget(shorter) + (shorter < 9 ? Edits.LETTER / 2 : 2 * Edits.LETTER);
    }

    /** Two letters alone, such as Xi and Si, are too little to tell a transcription by. */
    private static boolean isOneTranscribed(Token a, Token b, int shorter) {
        return (shorter > 2 || shorter == 2 && a.letters.charAt(0) == b.letters.charAt(0))
                && a.transcribed().equals(b.transcribed());
    }

    /** {@code Binladin} for {@code bin Ladin}. */
    private static boolean isSonOf(Token written, Token father) {
        String letters = written.letters;
        int bin = letters.length() - father.letters.length();
        return (bin == 3 || bin == 5)
                && letters.endsWith(father.letters)
                && (letters.startsWith("bin") || letters.startsWith("ben") || letters.startsWith("ibn"));
    }

    private static boolean isCut(String a, String b) {
        return a.length() < b.length() ? b.startsWith(a) : a.startsWith(b);
    }

    /** By the letters alone: within the budget, the less alike the more of the token is changed. */
    static Likeness ofLetters(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        int budget = Edits.LETTER * Edits.budget(shorter);
        if (budget == 0) {
            return Likeness.NONE;
        }
        int distance = Edits.distance(a, b, budget);
        if (distance > budget) {
            return Likeness.NONE;
        }
        double perLetter = longer <= 3 ? 0.45 : longer <= 4 ? 0.2 : longer <= 8 ? 0.12 : 0.09;
        double score = 1 - perLetter * distance / Edits.LETTER;
        if (a.charAt(0) != b.charAt(0) && distance >= 7 && !(isVowel(a.charAt(0)) && isVowel(b.charAt(0)))) {
            score -= distance > Edits.LETTER ? 0.2 : 0.06;
        }
        return new Likeness(score, Likeness.By.LETTERS);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** {@code Rashid} and {@code Rashida}: a brother and a sister rather than a slip. */
    private static boolean isHerName(String his, String hers) {
        return his.length() >= 3
                && hers.length() == his.length() + 1
                && hers.endsWith("a")
                && !isVowel(his.charAt(his.length() - 1))
                && hers.startsWith(his);
    }

    /** Slavic and Greek family names as a woman bears them: Petrova, Kowalska, Nováková, Papadopoulou. */
    static boolean isFemaleForm(String a, String b) {
        return isFemaleOf(a, b) || isFemaleOf(b, a);
    }

    private static boolean isFemaleOf(String male, String female) {
        int length = male.length();
        if (length < 4 || female.length() < length) {
            return false;
        }
        if (female.startsWith(male)) {
            String more = female.substring(length);
            return switch (more) {
                case "a" ->
                    male.endsWith("ov")
                            || male.endsWith("ev")
                            || male.endsWith("in")
                            || male.endsWith("yn")
                            || male.endsWith("off");
                case "ova" -> !male.endsWith("ov");
                case "u" -> male.endsWith("ido") || male.endsWith("ulo");
                default -> false;
            };
        }
        int stem = length - 1;
        if (male.endsWith("ky") || male.endsWith("ki") || male.endsWith("iy") || male.endsWith("ij")) {
            stem = male.endsWith("iy") || male.endsWith("ij") || male.endsWith("yi") ? length - 2 : length - 1;
            if (female.startsWith(male.substring(0, stem))) {
                String ending = female.substring(stem);
                return ending.equals("a") || ending.equals("aya") || ending.equals("aja") || ending.equals("aia");
            }
            return false;
        }
        if (male.endsWith("ek") || male.endsWith("ec")) {
            return female.equals(male.substring(0, length - 2) + male.charAt(length - 1) + "ova");
        }
        boolean greek = male.endsWith("os") || male.endsWith("is") || male.endsWith("as");
        if (greek && female.startsWith(male.substring(0, length - 2))) {
            String ending = female.substring(length - 2);
            return ending.equals("ou") || ending.equals("i") || ending.equals("a");
        }
        return male.endsWith("y") && female.equals(male.substring(0, stem) + "a") && male.length() > 5;
    }
}
