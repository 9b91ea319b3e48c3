package org.hueandcry.artworks.particulars;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a work is, on the second of two levels; with its id in the Art & Architecture Thesaurus, where one is known. */
@Schema(name = "ArtworkType", description = "What the work is, on the second level; each type is of one category")
public enum ObjectClass {
    OIL_PAINTING(Category.PAINTING, "300033799"),
    WATERCOLOUR(Category.PAINTING, "300078925"),
    GOUACHE(Category.PAINTING, "300015017"),
    MINIATURE(Category.PAINTING, "300033936"),
    PANEL_PAINTING(Category.PAINTING, "300033656"),
    ICON(Category.PAINTING, null),
    PASTEL(Category.DRAWING, "300076922"),
    SKETCH(Category.DRAWING, "300015617"),
    ETCHING(Category.PRINT, "300041365"),
    ENGRAVING(Category.PRINT, "300041340"),
    LITHOGRAPH(Category.PRINT, "300041379"),
    WOODCUT(Category.PRINT, "300041405"),
    POSTER(Category.PRINT, "300027221"),
    DAGUERREOTYPE(Category.PHOTOGRAPH, "300127181"),
    NEGATIVE(Category.PHOTOGRAPH, "300127173"),
    STATUE(Category.SCULPTURE, "300047600"),
    BUST(Category.SCULPTURE, "300047457"),
    RELIEF(Category.SCULPTURE, "300047230"),
    CARVING(Category.SCULPTURE, "300047203"),
    MASK(Category.SCULPTURE, null),
    TAPESTRY(Category.TEXTILE, "300205002"),
    CARPET(Category.TEXTILE, null),
    EMBROIDERY(Category.TEXTILE, "300264024"),
    CHAIR(Category.FURNITURE, "300037772"),
    TABLE(Category.FURNITURE, "300039548"),
    VASE(Category.CERAMICS_AND_GLASS, "300132254"),
    VESSEL(Category.CERAMICS_AND_GLASS, "300193015"),
    GLASSWARE(Category.CERAMICS_AND_GLASS, "300010898"),
    STAINED_GLASS(Category.CERAMICS_AND_GLASS, "300263722"),
    MOSAIC(Category.CERAMICS_AND_GLASS, "300015342"),
    JEWELLERY(Category.METALWORK_AND_JEWELLERY, "300209286"),
    RING(Category.METALWORK_AND_JEWELLERY, "300046012"),
    ENAMEL(Category.METALWORK_AND_JEWELLERY, "300178264"),
    SILVERWARE(Category.METALWORK_AND_JEWELLERY, null),
    LITURGICAL_OBJECT(Category.METALWORK_AND_JEWELLERY, null),
    COIN(Category.COINS_AND_MEDALS, "300037222"),
    MEDAL(Category.COINS_AND_MEDALS, "300046025"),
    BOOK(Category.BOOKS_AND_MANUSCRIPTS, "300028051"),
    MANUSCRIPT(Category.BOOKS_AND_MANUSCRIPTS, "300028569"),
    MAP(Category.BOOKS_AND_MANUSCRIPTS, "300028094"),
    SWORD(Category.WEAPONS, "300037048"),
    FIREARM(Category.WEAPONS, null),
    ARMOUR(Category.WEAPONS, null),
    MUSICAL_INSTRUMENT(Category.INSTRUMENTS, null),
    CLOCK(Category.INSTRUMENTS, null),
    SCIENTIFIC_INSTRUMENT(Category.INSTRUMENTS, "300266639"),
    INSTALLATION(Category.INSTALLATION_AND_MEDIA, "300047896"),
    VIDEO(Category.INSTALLATION_AND_MEDIA, "300028682"),
    COLLAGE(Category.OTHER, "300033963");

    private final Category category;
    private final String aatId;

    ObjectClass(Category category, String aatId) {
        this.category = category;
        this.aatId = aatId;
    }

    public Category category() {
        return category;
    }

    /** @return null where none is known */
    public String aatId() {
        return aatId;
    }
}
