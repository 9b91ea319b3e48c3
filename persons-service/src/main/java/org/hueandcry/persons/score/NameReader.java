package org.hueandcry.persons.score;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hueandcry.persons.score.Lexicon.Role;
import org.hueandcry.persons.score.Token.Part;

/** Cuts names into tokens and tells what each does in the name. */
final class NameReader {

    /** What is longer than this is no name: the rest is not read. */
    static final int MAX_LETTERS = 400;

    static final int MAX_TOKENS = 12;
    private static final int MAX_TOKEN_LETTERS = 40;

    /** Articles that are words or names of their own where they stand alone: only before a hyphen are they articles. */
    private static final Set<String> BOUND_ARTICLES = Set.of(
            "ar", "as", "ash", "at", "az", "ad", "an", "adh", "ath", "ul", "ur", "es", "ed", "er", "ez", "us", "ol",
            "xal");

    private static final Set<String> LOWER_CASE_PARTICLES = Set.of("y", "e", "i", "d");

    private static final String[] PATRONYMIC_ENDINGS = {
        "ovich", "evich", "ovna", "evna", "ichna", "inichna", "ovych", "evych", "ivna", "yivna", "owitsch", "ewitsch",
        "ovitch", "evitch", "ovic", "ович", "евич", "овна", "евна", "ична", "івна", "йович", "ївна"
    };

    private final Lexicon lexicon = Lexicon.get();
    private final Rarity rarity;

    NameReader(Rarity rarity) {
        this.rarity = rarity;
    }

    /** A token as it is cut from the text. */
    private record Piece(String shown, String letters, Part part, boolean hyphen, boolean dot) {

        @Override
        public String toString() {
            return "Piece[masked]";
        }
    }

    List<Reading> read(Description.Name name) {
        List<Piece> pieces = new ArrayList<>();
        if (name.full() != null) {
            cutFull(name.full(), pieces);
        }
        cut(name.given(), Part.GIVEN, pieces);
        cut(name.family(), Part.FAMILY, pieces);
        if (pieces.size() == 1 && pieces.get(0).part == Part.UNTOLD) {
            List<Reading> divided = dividedWithoutBlank(pieces.get(0));
            if (!divided.isEmpty()) {
                return divided;
            }
        }
        Reading reading = reading(pieces);
        Reading syllables = Syllables.reading(reading, lexicon);
        return syllables == null ? List.of(reading) : List.of(reading, syllables);
    }

    /** A comma in a full name divides it as in {@code Doe, John}. */
    private void cutFull(String full, List<Piece> pieces) {
        int comma = full.indexOf(',');
        if (comma > 0 && comma == full.lastIndexOf(',')) {
            List<Piece> after = new ArrayList<>();
            cut(full.substring(comma + 1), Part.GIVEN, after);
            boolean given =
                    after.stream().map(p -> lexicon.of(p.letters).role()).anyMatch(r -> r == Role.NAME);
            if (given) {
                cut(full.substring(0, comma), Part.FAMILY, pieces);
                pieces.addAll(after);
                return;
            }
        }
        cut(full, Part.UNTOLD, pieces);
    }

    private void cut(String text, Part part, List<Piece> pieces) {
        if (text == null) {
            return;
        }
        String clean = Letters.clean(cutAt(MAX_LETTERS, text));
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i <= clean.length() && pieces.size() < MAX_TOKENS; ) {
            int c = i == clean.length() ? ' ' : clean.codePointAt(i);
            i += Character.charCount(c);
            if (Letters.isLetter(c) || isMark(c)) {
                piece.appendCodePoint(c);
            } else if (isApostrophe(c) && piece.length() > 0 && Letters.takesGeresh(piece.charAt(piece.length() - 1))) {
                piece.append('\'');
            } else if (!isApostrophe(c) && piece.length() > 0) {
                String shown = cutAt(MAX_TOKEN_LETTERS, piece.toString());
                String letters = Letters.fold(shown);
                if (!letters.isEmpty()) {
                    pieces.add(new Piece(shown, letters, part, isHyphen(c), c == '.'));
                }
                piece.setLength(0);
            }
        }
    }

    /** No longer than so, and not within a character. */
    private static String cutAt(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ'
                || c == '׳' || c == '״' || c == '"';
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c >= 0x2010 && c <= 0x2015 || c == 0x05BE || c == 0x2212;
    }

    private Reading reading(List<Piece> pieces) {
        List<Token> tokens = new ArrayList<>(pieces.size());
        String generation = null;
        boolean tellsFather = false;
        boolean nextIsFather = false;
        boolean oneCase = pieces.stream().noneMatch(p -> Character.isUpperCase(p.shown.codePointAt(0)));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Lexicon.Entry entry = lexicon.of(piece.letters);
            Role role = role(piece, entry, i, pieces, oneCase);
            switch (role) {
                case GENERATION -> {
                    generation = piece.letters;
                    continue;
                }
                case TITLE, MARKER -> {
                    continue;
                }
                case SON_OF -> {
                    nextIsFather = true;
                    tellsFather = true;
                    continue;
                }
                case SON_OF_BEFORE -> {
                    tellsFather = true;
                    if (!tokens.isEmpty()) {
                        Token last = tokens.remove(tokens.size() - 1);
                        tokens.add(token(last.shown, last.letters, last.part, Role.PATRONYMIC, last.known, i, pieces));
                    }
                    continue;
                }
                case COMPOUND -> {
                    Piece next = pieces.get(i + 1);
                    String letters = (piece.letters.endsWith("m") ? "umm" : "abu") + next.letters;
                    tokens.add(token(
                            piece.shown + " " + next.shown,
                            letters,
                            piece.part,
                            Role.NAME,
                            lexicon.of(letters),
                            i,
                            pieces));
                    i++;
                    continue;
                }
                default -> {
                    if (nextIsFather && role == Role.NAME) {
                        role = Role.PATRONYMIC;
                        nextIsFather = false;
                    }
                    tokens.add(token(piece.shown, piece.letters, piece.part, role, entry, i, pieces));
                }
            }
        }
        if (tokens.isEmpty() && !pieces.isEmpty()) {
            // nothing but titles: then they are the name
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                tokens.add(
                        token(piece.shown, piece.letters, piece.part, Role.NAME, lexicon.of(piece.letters), i, pieces));
            }
        }
        return new Reading(tokens.toArray(Token[]::new), generation, tellsFather);
    }

    private Role role(Piece piece, Lexicon.Entry entry, int at, List<Piece> pieces, boolean oneCase) {
        boolean last = at == pieces.size() - 1;
        if (isInitial(piece, oneCase, last)) {
            return Role.INITIAL;
        }
        if (piece.hyphen && !last && BOUND_ARTICLES.contains(piece.letters)) {
            return Role.PARTICLE;
        }
        return switch (entry.role()) {
            case NAME -> pieces.size() > 2 && at > 0 && isPatronymic(piece.letters) ? Role.PATRONYMIC : Role.NAME;
            case PARTICLE -> last || isAlbert(piece, at, pieces) ? Role.NAME : Role.PARTICLE;
            case COMPOUND -> last ? Role.NAME : Role.COMPOUND;
            case SON_OF, SON_OF_BEFORE -> at == 0 || last && entry.role() == Role.SON_OF ? Role.NAME : entry.role();
            case TITLE -> last && piece.letters.equals("sr") ? Role.GENERATION : entry.role();
            case GENERATION -> at == 0 ? Role.NAME : Role.GENERATION;
            default -> entry.role();
        };
    }

    /** {@code Al Fox}: before a single name and without a hyphen it is as likely a given name as an article. */
    private static boolean isAlbert(Piece piece, int at, List<Piece> pieces) {
        return at == 0 && pieces.size() == 2 && !piece.hyphen && piece.letters.equals("al");
    }

    /** One letter, or two before a dot: {@code J.}, {@code Yu.}; a small one among capitals is a word, as the Spanish y. */
    private boolean isInitial(Piece piece, boolean oneCase, boolean last) {
        int script = Letters.script(piece.letters);
        if (script != UScript.LATIN && script != UScript.CYRILLIC && script != UScript.GREEK) {
            return false;
        }
        if (piece.letters.length() == 1) {
            return oneCase
                    || last
                    || Character.isUpperCase(piece.shown.codePointAt(0))
                    || !LOWER_CASE_PARTICLES.contains(piece.letters);
        }
        return piece.dot
                && piece.letters.length() == 2
                && lexicon.of(piece.letters).role() == Role.NAME;
    }

    private static boolean isPatronymic(String letters) {
        for (String ending : PATRONYMIC_ENDINGS) {
            if (letters.length() > ending.length() + 1 && letters.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private Token token(
            String shown, String letters, Part part, Role role, Lexicon.Entry entry, int at, List<Piece> pieces) {
        boolean mayBeFamily = part == Part.FAMILY || part == Part.UNTOLD && (at > 0 || pieces.size() == 1);
        double rare = 0.6 + 0.4 * Math.max(0, Math.min(1, rarity.rarity(letters)));
        double weight = switch (role) {
            case INITIAL -> 0.4;
            case PARTICLE -> 0.06;
            case HONORIFIC -> 0.3;
            case PATRONYMIC -> 0.7 * rare;
            default -> rare;
        };
        return new Token(shown, letters, Letters.spelledOut(shown), part, role, entry, weight, mayBeFamily);
    }

    /** {@code 王小明} and {@code 김철수}: the family name comes first and is one syllable, or two. */
    private List<Reading> dividedWithoutBlank(Piece piece) {
        String letters = piece.letters;
        int script = Letters.script(letters);
        int length = letters.length();
        if (script != UScript.HAN && script != UScript.HANGUL || length < 2 || length > 6) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>(3);
        if (length > 2 && lexicon.isHanFamilyName(letters.substring(0, 2))) {
            readings.add(divided(piece, 2));
            return readings;
        }
        if (length <= 4) {
            readings.add(divided(piece, 1));
        }
        if (length >= 3 && script == UScript.HAN) {
            readings.add(divided(piece, 2));
        }
        if (length >= 5 && script == UScript.HAN) {
            readings.add(divided(piece, 3));
        }
        return readings;
    }

    private Reading divided(Piece piece, int at) {
        if (piece.shown.length() != piece.letters.length()) {
            return reading(List.of(piece));
        }
        return reading(List.of(
                new Piece(piece.shown.substring(0, at), piece.letters.substring(0, at), Part.UNTOLD, false, false),
                new Piece(piece.shown.substring(at), piece.letters.substring(at), Part.UNTOLD, false, false)));
    }
}
