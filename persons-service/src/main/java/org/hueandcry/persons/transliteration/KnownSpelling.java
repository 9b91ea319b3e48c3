package org.hueandcry.persons.transliteration;

/**
 * A Latin spelling seen often for a token of another script.
 *
 * @param likeness how sure it is that both are the same name; 0 where the channel knows by itself
 * @param share how much of what the token was spelled as was this
 */
record KnownSpelling(String latin, double likeness, double share) {}
