package org.hueandcry.persons.transliteration;

/**
 * What a channel says of two tokens, in natural logarithms.
 *
 * @param joint of both being drawn as one name
 * @param left of the left token alone
 * @param right of the right token alone
 */
record Evidence(double joint, double left, double right, int leftLength, int rightLength) {

    /** How much likelier the two are as one name than as two names. */
    double gain() {
        return joint - left - right;
    }
}
