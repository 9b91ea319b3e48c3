package org.hueandcry.persons.document;

/** What has become of a document that nobody should be travelling with. */
public enum DocumentStatus {
    LOST,
    STOLEN,
    STOLEN_BLANK,
    REVOKED,
    /** Found again: it is no hit any more. */
    RECOVERED
}
