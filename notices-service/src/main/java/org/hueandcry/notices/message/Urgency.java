package org.hueandcry.notices.message;

/** How soon a message wants to be read. */
enum Urgency {
    ROUTINE,
    URGENT
}
