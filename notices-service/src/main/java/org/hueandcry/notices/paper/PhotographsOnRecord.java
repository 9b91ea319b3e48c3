package org.hueandcry.notices.paper;

import java.util.List;
import java.util.UUID;

/** The photographs of a person or a work of art, oldest first; the rest of the list stays unread. */
record PhotographsOnRecord(List<Photograph> items) {

    /** One of them. */
    record Photograph(UUID id) {}
}
