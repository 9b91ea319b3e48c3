package org.hueandcry.notices.message;

/** The two halves of a mailbox. */
public enum Box {
    INBOX,
    SENT
}
