package org.hueandcry.persons.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is proposed. */
@ConfigMapping(prefix = "reconciliations")
interface ReconciliationSettings {

    /** From which score on; one in four of such is the one, if what is recorded is right and independent. */
    @WithDefault("0.25")
    double proposedFrom();

    /** How many, the best first, each time that a record is compared. */
    @WithDefault("50")
    int most();

    /** With how many of the other side a record is compared, those that look most alike by their narrow facts. */
    @WithDefault("500")
    int candidates();
}
