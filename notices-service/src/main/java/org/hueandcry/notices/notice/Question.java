package org.hueandcry.notices.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the General Secretariat asks the source of a notice that it returns, and what the source answers. */
@Entity
@Table(name = "notice_question")
@IdClass(Question.Key.class)
class Question {

    /** Which question of which notice. */
    record Key(UUID noticeId, int number) implements Serializable {}

    @Id
    private UUID noticeId;

    @Id
    private int number;

    private String pointer;
    private String text;
    private Instant askedAt;
    private String askedBy;
    private String answer;
    private Instant answeredAt;
    private String answeredBy;

    protected Question() {}

    Question(UUID noticeId, int number, StepRequest.Asked asked, String by, Instant at) {
        this.noticeId = noticeId;
        this.number = number;
        this.pointer = asked.pointer();
        this.text = asked.text();
        this.askedBy = by;
        this.askedAt = at;
    }

    void answer(String words, String by, Instant at) {
        answer = words;
        answeredBy = by;
        answeredAt = at;
    }

    UUID noticeId() {
        return noticeId;
    }

    boolean isOpen() {
        return answer == null;
    }

    int number() {
        return number;
    }

    View view() {
        return new View(number, pointer, text, askedAt, answer, answeredAt, answeredBy);
    }

    /** A question and its answer, for the owner of the notice and the organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "Question",
            description = "What the General Secretariat asked when it returned a notice, and the answer")
    public record View(
            @Schema(required = true) int number,

            @Schema(description = "JSON pointer into the notice of what it is about")
            String pointer,

            @Schema(required = true) String text,
            @Schema(required = true) Instant askedAt,
            @Schema(description = "absent while it is open") String answer,
            Instant answeredAt,

            @Schema(description = "the system that answered")
            String answeredBy) {

        @Override
        public String toString() {
            return "Question[" + number + "]";
        }
    }
}
