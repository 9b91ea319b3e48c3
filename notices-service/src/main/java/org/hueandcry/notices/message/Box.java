package org.hueandcry.notices.message;

/** The two halves of a mailbox. */
enum Box {
    INBOX,
    SENT
}
