package org.hueandcry.artworks.particulars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From or in what kind of place a work was stolen or found. */
@Schema(name = "PlaceKind")
public enum PlaceKind {
    MUSEUM,
    GALLERY,
    CHURCH,
    OTHER_PLACE_OF_WORSHIP,
    PRIVATE_HOUSE,
    CASTLE,
    LIBRARY_OR_ARCHIVE,
    ARCHAEOLOGICAL_SITE,
    CEMETERY,
    AUCTION_HOUSE,
    STORAGE,
    VEHICLE,
    MARKET,
    BORDER,
    OTHER
}
