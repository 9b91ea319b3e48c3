package org.hueandcry.persons.link;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far it is agreed that two records are of the same person. */
@Schema(name = "PersonLinkStatus")
public enum LinkStatus {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    DISSOLVED
}
