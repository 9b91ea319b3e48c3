package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** On which side of a hit an authority stands. */
public enum HitSide {
    /** It has reported the hit. */
    REPORTED,
    /** It is the source of the record, and is asked to answer. */
    RECEIVED;

    /** As it stands in a query and in an answer. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HitSide fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
