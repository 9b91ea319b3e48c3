package org.hueandcry.persons.print.gallery;

import java.util.UUID;

/**
 * How alike two prints are.
 *
 * @param probe which of the prints asked about, from 0
 * @param print the person's
 * @param position of the person's print
 * @param score SourceAFIS's own
 */
public record FingerScore(int probe, UUID print, int position, double score) {}
