package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a notice stands in its life. */
@Schema(name = "NoticeStatus")
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
    ABANDONED;

    /** Whether a notice that was in force has come to its end: everybody who could see it may know why. */
    public boolean isEnd() {
        return this == WITHDRAWN || this == CANCELLED || this == EXPIRED;
    }

    /** Whether it is not in force, and never will be. */
    public boolean isOver() {
        return isEnd() || this == REFUSED || this == ABANDONED;
    }

    public boolean isInForce() {
        return this == PUBLISHED || this == SUSPENDED;
    }
}
