package org.hueandcry.persons.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The colours of notices, as notices-service names them: it keeps the list, with its labels. */
@Schema(description = "code list: colours")
public enum Colour {
    RED,
    BLUE,
    GREEN,
    YELLOW,
    BLACK,
    PURPLE,
    ORANGE,
    STOLEN_ART,
    UN_SPECIAL,
    SILVER
}
