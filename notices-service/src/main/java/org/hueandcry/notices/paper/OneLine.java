package org.hueandcry.notices.paper;

/** A part of a record that is read best in one line. */
interface OneLine {

    /** What the line is called; null where the place in which it stands says it. */
    default String label(Texts texts) {
        return null;
    }

    String line(Texts texts);
}
