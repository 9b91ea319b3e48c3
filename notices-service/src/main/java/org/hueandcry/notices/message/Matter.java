package org.hueandcry.notices.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is about: one of the three. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Matter",
        description = "What the message is about; exactly one is given",
        minProperties = 1,
        maxProperties = 1)
record Matter(UUID noticeId, UUID personId, UUID artworkId) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "names exactly one of noticeId, personId, artworkId")
    public boolean isOne() {
        return Stream.of(noticeId, personId, artworkId).filter(Objects::nonNull).count() == 1;
    }

    /** The person or the work of art; null where it is a notice. */
    UUID subjectId() {
        return personId == null ? artworkId : personId;
    }
}
