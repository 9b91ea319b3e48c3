package org.hueandcry.persons.person;

import java.time.Instant;

/**
 * What a list of persons may be narrowed by; null leaves a filter out.
 *
 * @param endsUpTo records that are kept until then at most
 */
public record PersonFilter(PersonKind kind, String nationality, String owner, Instant endsUpTo) {}
