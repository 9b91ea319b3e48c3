package org.hueandcry.persons.score;

/** How alike two tokens are, and by what. */
record Likeness(double score, By by) {

    enum By {
        SAME,
        SPELLING,
        SHORT_FORM,
        LETTERS,
        SOUND,
        FEMALE_FORM,
        INITIAL,
        CUT,
        ANOTHER_SCRIPT,
        ANOTHER_NAME,
        NOTHING
    }

    static final Likeness NONE = new Likeness(0, By.NOTHING);
    static final Likeness SAME = new Likeness(1, By.SAME);
    static final Likeness SPELLED_OUT = new Likeness(0.98, By.SPELLING);
    static final Likeness SPELLING = new Likeness(0.94, By.SPELLING);
    static final Likeness SHORT_FORM = new Likeness(0.9, By.SHORT_FORM);
    static final Likeness FEMALE_FORM = new Likeness(0.92, By.FEMALE_FORM);
    static final Likeness INITIAL = new Likeness(0.9, By.INITIAL);
    static final Likeness HER_NAME = new Likeness(0.45, By.ANOTHER_NAME);
    static final Likeness PART = new Likeness(0.45, By.LETTERS);
    static final Likeness CUT = new Likeness(0.72, By.CUT);
}
