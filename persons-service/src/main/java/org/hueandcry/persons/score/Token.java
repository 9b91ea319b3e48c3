package org.hueandcry.persons.score;

import com.ibm.icu.lang.UScript;
import org.apache.commons.codec.language.DoubleMetaphone;

/** One token of a name, with what comparing needs of it, computed once; how it sounds only when it is asked for. */
final class Token {

    /** Which part of the name the token was given in. */
    enum Part {
        FAMILY,
        GIVEN,
        UNTOLD
    }

    private static final DoubleMetaphone SOUNDS = new DoubleMetaphone();

    final String shown;
    final String letters;
    /** with umlauts spelled out; null where there are none */
    final String spelledOut;

    final int script;
    final Part part;
    final Lexicon.Role role;
    final Lexicon.Entry known;
    final double weight;
    /** whether it stands where a family name can stand */
    final boolean mayBeFamily;

    /** which of the letters a to z it has: to tell at a glance that two tokens have nothing in common */
    private final int alphabet;

    private String sound;
    private String otherSound;
    private String latin;
    private String transcribed;

    Token(
            String shown,
            String letters,
            String spelledOut,
            Part part,
            Lexicon.Role role,
            Lexicon.Entry known,
            double weight,
            boolean mayBeFamily) {
        this.shown = shown;
        this.letters = letters;
        this.spelledOut = spelledOut;
        this.script = Letters.script(letters);
        this.part = part;
        this.role = role;
        this.known = known;
        this.weight = weight;
        this.mayBeFamily = mayBeFamily;
        int seen = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            seen |= c >= 'a' && c <= 'z' ? 1 << c - 'a' : 0;
        }
        this.alphabet = seen;
    }

    /** Letters that only one of the two has. */
    int lettersApart(Token other) {
        return Integer.bitCount(alphabet ^ other.alphabet);
    }

    boolean isLatin() {
        return script == UScript.LATIN;
    }

    boolean isInitial() {
        return role == Lexicon.Role.INITIAL;
    }

    /** Whether it names somebody: no initial, particle or title. */
    boolean isName() {
        return role == Lexicon.Role.NAME || role == Lexicon.Role.PATRONYMIC || role == Lexicon.Role.SYLLABLES;
    }

    /** The same token in Latin letters. */
    String latin() {
        if (latin == null) {
            latin = isLatin() ? letters : Letters.latin(letters);
        }
        return latin;
    }

    /** The same token as all transcribe it. */
    String transcribed() {
        if (transcribed == null) {
            transcribed = Transcription.common(letters);
        }
        return transcribed;
    }

    boolean soundsLike(Token other) {
        if (sound == null) {
            hear();
        }
        if (other.sound == null) {
            other.hear();
        }
        if (sound.isEmpty() || other.sound.isEmpty()) {
            return false;
        }
        return sound.equals(other.sound) || sound.equals(other.otherSound) || otherSound.equals(other.sound);
    }

    private void hear() {
        String main = SOUNDS.doubleMetaphone(letters);
        String second = SOUNDS.doubleMetaphone(letters, true);
        otherSound = second == null ? "" : second;
        sound = main == null ? "" : main;
    }

    @Override
    public String toString() {
        return "Token[masked]";
    }
}
