package org.hueandcry.notices.notice;

import java.util.UUID;
import org.hueandcry.notices.content.NoticeRequest;

/** The content of a notice has changed, in this transaction; for those features that keep something about what it said. */
public record ContentChanged(UUID noticeId, NoticeRequest before, NoticeRequest after) {

    @Override
    public String toString() {
        return "ContentChanged[" + noticeId + "]";
    }
}
