package org.hueandcry.persons.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with a link. */
@Schema(name = "PersonLinkStep")
public enum LinkStep {
    PROPOSAL,
    CONFIRMATION,
    REJECTION,
    DISSOLUTION
}
