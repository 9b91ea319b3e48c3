package org.hueandcry.notices.notice;

/** Where a notice stands in its life. */
public enum Status {
    DRAFT,
    /** The request is being processed by the General Secretariat. */
    SUBMITTED,
    /** The General Secretariat asks the source for more. */
    RETURNED,
    REFUSED,
    PUBLISHED,
    SUSPENDED,
    WITHDRAWN,
    CANCELLED,
    EXPIRED,
    ABANDONED
}
