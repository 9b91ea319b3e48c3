package org.hueandcry.persons.reconciliation;

/** How an owner answers a proposal. */
public enum ReconciliationStep {
    CONFIRMATION,
    REJECTION
}
