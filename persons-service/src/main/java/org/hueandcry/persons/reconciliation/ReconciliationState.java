package org.hueandcry.persons.reconciliation;

/** What has become of a proposal that a missing person is the one who was found. */
public enum ReconciliationState {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
