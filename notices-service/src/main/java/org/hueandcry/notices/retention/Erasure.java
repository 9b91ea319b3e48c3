package org.hueandcry.notices.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;

/**
 * That the content of a notice was erased, or what is written here about a person or a work of art that was.
 *
 * @param noticeId null where it is a person or a work of art
 * @param subjectId the person or the work of art; null where it is a notice
 * @param status how the notice had ended; of a notice only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Erasure(
        UUID noticeId,
        UUID subjectId,

        @Pattern(
                regexp = "REFUSED|WITHDRAWN|CANCELLED|EXPIRED|ABANDONED",
                message = "must be a state in which a notice has ended")
        String status,

        @NotNull @PastOrPresent Instant erasedAt) {

    /** @param status null: of a person or a work of art */
    static Erasure of(UUID record, String status, Instant erasedAt) {
        return new Erasure(status == null ? null : record, status == null ? record : null, status, erasedAt);
    }

    UUID record() {
        return noticeId == null ? subjectId : noticeId;
    }

    @JsonIgnore
    @AssertTrue(message = "must name a noticeId and its status, or a subjectId")
    public boolean isOne() {
        return noticeId == null ? subjectId != null && status == null : subjectId == null && status != null;
    }
}
