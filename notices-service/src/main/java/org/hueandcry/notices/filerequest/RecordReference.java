package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record that a request is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RecordReference",
        description = "a record; exactly one of these is given",
        minProperties = 1,
        maxProperties = 1)
public record RecordReference(UUID noticeId, UUID personId, UUID artworkId) {

    static RecordReference ofNotice(UUID id) {
        return new RecordReference(id, null, null);
    }

    static RecordReference ofPerson(UUID id) {
        return new RecordReference(null, id, null);
    }

    static RecordReference ofArtwork(UUID id) {
        return new RecordReference(null, null, id);
    }

    UUID id() {
        return noticeId == null ? subjectId() : noticeId;
    }

    /** The person or the work of art; null where it is a notice. */
    UUID subjectId() {
        return personId == null ? artworkId : personId;
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "exactly one of noticeId, personId and artworkId is needed")
    public boolean isOne() {
        return Stream.of(noticeId, personId, artworkId).filter(Objects::nonNull).count() == 1;
    }
}
