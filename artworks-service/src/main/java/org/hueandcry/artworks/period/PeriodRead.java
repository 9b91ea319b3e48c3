package org.hueandcry.artworks.period;

/**
 * What was read of a period.
 *
 * @param years null where the text says none
 * @param notUnderstood what is left of the text, in which there are numbers of which it is not known what they mean; null where nothing is
 */
public record PeriodRead(Years years, String notUnderstood) {

    private static final int LONGEST_TEXT = 200;

    /** @param text null is the same as an empty one */
    public static PeriodRead of(String text) {
        if (text == null || text.isBlank()) {
            return new PeriodRead(null, null);
        }
        if (text.length() > LONGEST_TEXT) {
            return new PeriodRead(null, text.substring(0, LONGEST_TEXT));
        }
        return PeriodReader.read(text);
    }
}
