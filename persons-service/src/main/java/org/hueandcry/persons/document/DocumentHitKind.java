package org.hueandcry.persons.document;

/** What a document was found in. */
public enum DocumentHitKind {
    DOCUMENT,
    PERSON
}
