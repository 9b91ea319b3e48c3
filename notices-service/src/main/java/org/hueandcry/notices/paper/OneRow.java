package org.hueandcry.notices.paper;

/** A part of a record that is read best in one row. */
interface OneRow {

    /** What the row is called; null where the place in which it stands says it. */
    default String label(Texts texts) {
        return null;
    }

    /** One line, or several. */
    String words(Texts texts);
}
