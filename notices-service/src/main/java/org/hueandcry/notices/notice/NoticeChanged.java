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
}
