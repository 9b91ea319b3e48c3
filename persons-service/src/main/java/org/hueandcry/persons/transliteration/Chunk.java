package org.hueandcry.persons.transliteration;

/** A few letters that stand for a few letters of the other side; one of the sides may be empty. */
record Chunk(String left, String right, double probability) {}
