package org.hueandcry.notices.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.condition.Check;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.Subject;

/**
 * What about a notice in force asks its owner and the General Secretariat to look again. It is derived from what is known of the
 * subject, so it comes and goes with the cause.
 *
 * @param since when the cause arose
 */
@Schema(description = "Something that asks the owner and the General Secretariat to look at the notice again")
public record Attention(
        @Schema(required = true) Kind kind,
        @Schema(required = true) Instant since) {

    /** The causes. */
    @Schema(name = "AttentionKind")
    public enum Kind {
        /** Identifying data of the subject changed after the review. */
        SUBJECT_CHANGED,
        /** The subject's record no longer has the data that the conditions demand. */
        SUBJECT_INCOMPLETE,
        /** The source is asked whether it is still needed: it is extended, or expires. */
        ASSESSMENT_ASKED,
        /** The stolen work has been recovered, or is back with its owner. */
        SUBJECT_RECOVERED
    }

    static List<Attention> of(Notice notice, Subject subject) {
        List<Attention> found = new ArrayList<>();
        if (notice.isInForce() && notice.askedAt() != null) {
            found.add(new Attention(Kind.ASSESSMENT_ASKED, notice.askedAt()));
        }
        if (notice.isInForce() && subject != null) {
            found.addAll(ofSubject(notice.content(), notice.reviewedSubjectVersion(), subject));
        }
        return found;
    }

    /** What about the subject of a notice in force asks to look again. */
    static List<Attention> ofSubject(NoticeRequest content, long reviewedVersion, Subject subject) {
        List<Attention> found = new ArrayList<>();
        if (subject.identityVersion() > reviewedVersion) {
            found.add(new Attention(Kind.SUBJECT_CHANGED, subject.identityChangedAt()));
        }
        if (!Check.of(content, subject).dataComplete()) {
            found.add(new Attention(Kind.SUBJECT_INCOMPLETE, subject.identityChangedAt()));
        }
        if (subject.artwork() != null && subject.artwork().isRecovered()) {
            found.add(new Attention(Kind.SUBJECT_RECOVERED, subject.artwork().statusChangedAt()));
        }
        return found;
    }
}
