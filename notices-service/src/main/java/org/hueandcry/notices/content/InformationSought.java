package org.hueandcry.notices.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those who receive a notice are asked to find out. */
@Schema(name = "InformationSought")
public enum InformationSought {
    LOCATION,
    IDENTITY,
    CRIMINAL_ACTIVITIES,
    /** Of an asset: who holds it, what it is worth, what it is tied to. */
    OWNERSHIP,
    OTHER
}
