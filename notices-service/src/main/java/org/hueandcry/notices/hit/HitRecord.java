package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what a hit is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "On what the hit is; exactly one is given", minProperties = 1, maxProperties = 1)
public record HitRecord(
        @Schema(description = "a notice or a diffusion") UUID noticeId, UUID personId, UUID artworkId) {

    /** Which of the three. */
    enum Kind {
        NOTICE,
        PERSON,
        ARTWORK
    }

    static HitRecord of(Kind kind, UUID id) {
        return switch (kind) {
            case NOTICE -> new HitRecord(id, null, null);
            case PERSON -> new HitRecord(null, id, null);
            case ARTWORK -> new HitRecord(null, null, id);
        };
    }

    Kind kind() {
        if (noticeId != null) {
            return Kind.NOTICE;
        }
        return personId != null ? Kind.PERSON : Kind.ARTWORK;
    }

    UUID id() {
        return switch (kind()) {
            case NOTICE -> noticeId;
            case PERSON -> personId;
            case ARTWORK -> artworkId;
        };
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must name exactly one of noticeId, personId and artworkId")
    public boolean isOne() {
        return Stream.of(noticeId, personId, artworkId).filter(Objects::nonNull).count() == 1;
    }
}
