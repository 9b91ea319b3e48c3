package org.hueandcry.artworks.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an owner answers a proposal. */
@Schema(name = "WorkReconciliationStep")
public enum ReconciliationStep {
    CONFIRMATION,
    REJECTION
}
