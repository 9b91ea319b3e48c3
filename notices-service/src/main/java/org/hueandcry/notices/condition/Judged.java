package org.hueandcry.notices.condition;

import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.IdentifyingData;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.WorkOfArt;

/**
 * What conditions judge.
 *
 * @param notice the content of the notice, with its visibility
 * @param subject what is known of its subject; null where the notice itself says what it is about
 */
record Judged<C extends NoticeRequest>(C notice, Subject subject) {

    /** Whether the record of the subject still exists. */
    boolean subjectRecorded() {
        return subject == null || subject.isRecorded();
    }

    /** Which identifying data the record of the person has. */
    IdentifyingData person() {
        return subject.person();
    }

    /** Whether some may not see the notice, or its subject: then the public may not either. */
    boolean restricted() {
        return notice.visibility() != null && notice.visibility().isRestricted()
                || subject != null && subject.isRestricted();
    }

    WorkOfArt artwork() {
        return subject.artwork();
    }
}
