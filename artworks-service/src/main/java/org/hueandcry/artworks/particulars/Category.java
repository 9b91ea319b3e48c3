package org.hueandcry.artworks.particulars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a work is, on the first of two levels. */
@Schema(name = "ArtworkCategory", description = "What the work is, on the first level; the second is the type")
public enum Category {
    PAINTING,
    DRAWING,
    PRINT,
    PHOTOGRAPH,
    SCULPTURE,
    TEXTILE,
    FURNITURE,
    CERAMICS_AND_GLASS,
    METALWORK_AND_JEWELLERY,
    COINS_AND_MEDALS,
    BOOKS_AND_MANUSCRIPTS,
    WEAPONS,
    INSTRUMENTS,
    INSTALLATION_AND_MEDIA,
    OTHER
}
