package org.hueandcry.notices.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the public may be told of the subject and the case; one that is not chosen is unknown to the public. */
@Schema(name = "PublicField")
public enum PublicField {
    NAME,
    FORENAME,
    BIRTH_NAME,
    DATE_OF_BIRTH,
    PLACE_OF_BIRTH,
    COUNTRY_OF_BIRTH,
    NATIONALITIES,
    SEX,
    HEIGHT,
    WEIGHT,
    EYES,
    HAIR,
    DISTINGUISHING_MARKS,
    LANGUAGES,
    /** Of a yellow notice: the names of the parents. */
    PARENTS,
    /** Notices that are linked with this one, where they are public too. */
    LINKED_NOTICES,
    /** Of a red notice: country and charge of each warrant. */
    ARREST_WARRANTS,
    /** Of a yellow notice: where and when the person disappeared or was found. */
    CIRCUMSTANCES
}
