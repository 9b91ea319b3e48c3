package org.hueandcry.artworks.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a proposal that a work that was found is the one that was stolen. */
@Schema(name = "WorkReconciliationState")
public enum ReconciliationState {
    PROPOSED,
    CONFIRMED,
    REJECTED
}
