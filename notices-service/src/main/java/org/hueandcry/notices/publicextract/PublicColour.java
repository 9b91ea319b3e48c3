package org.hueandcry.notices.publicextract;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The colours that the public is shown, as its addresses name them. */
@Schema(name = "PublicColour")
public enum PublicColour {
    red,
    yellow;

    PublicKind kind() {
        return this == red ? PublicKind.RED : PublicKind.YELLOW;
    }
}
