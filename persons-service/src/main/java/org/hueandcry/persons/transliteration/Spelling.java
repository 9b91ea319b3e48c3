package org.hueandcry.persons.transliteration;

/**
 * One way to write a name token in the letters a to z.
 *
 * @param likelihood how likely it is meant, among the spellings given: they add up to at most 1
 */
public record Spelling(String latin, double likelihood) {}
