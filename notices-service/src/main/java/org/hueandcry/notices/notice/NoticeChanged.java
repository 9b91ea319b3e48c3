package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.SubjectReference;

/**
 * The whole thin state of a notice, announced with every change; {@code contracts/events/notice.changed.v1.schema.json}. It carries
 * nothing of the notice's content: a topic cannot forget.
 *
 * @param reference null before the first submission
 * @param previousState null with the first event
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NoticeChanged(
        UUID id,
        long version,
        String owner,
        Form form,
        Colour colour,
        String reference,
        Status state,
        Status previousState,
        SubjectReference subject,
        Visibility visibility,
        boolean blocked,
        Instant at) {

    public static final String TYPE = "notice.changed.v1";

    /** The event of the state that stands; to be made after the flush, which gives the version. */
    static NoticeChanged of(Notice notice, Status previous) {
        return new NoticeChanged(
                notice.id(),
                notice.version(),
                notice.owner(),
                notice.form(),
                notice.colour(),
                notice.reference(),
                notice.status(),
                previous,
                subjectOf(notice),
                notice.visibility(),
                notice.isBlocked(),
                notice.changedAt());
    }

    /** Whom or what it is about, as far as another service records it; known after its erasure too. */
    private static SubjectReference subjectOf(Notice notice) {
        if (notice.subjectId() == null) {
            return SubjectReference.ofNothing();
        }
        return notice.colour() == Colour.STOLEN_ART
                ? SubjectReference.ofArtwork(notice.subjectId())
                : SubjectReference.ofPerson(notice.subjectId());
    }
}
