package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which order hits are listed. */
public enum HitOrder {
    /** Newest first. */
    NEWEST,
    /** Those that wait for the source's answer, the one that is due first at the top. */
    DEADLINE;

    /** As it stands in a query. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HitOrder fromString(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
