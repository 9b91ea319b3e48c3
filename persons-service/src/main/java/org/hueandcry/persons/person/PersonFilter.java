package org.hueandcry.persons.person;

/** What a list of persons may be narrowed by; null leaves a filter out. */
public record PersonFilter(PersonKind kind, String nationality, String owner) {}
