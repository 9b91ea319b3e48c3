package org.hueandcry.notices.filerequest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;

/** A line of a request's history. Whoever answers a consultation or carries out an effect adds one, and reads none. */
@Entity
@Table(name = "file_request_history")
class FileHistoryLine {

    @Id
    private UUID id;

    private UUID requestId;
    private Instant at;
    private String event;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String authority;
    private String client;
    private String subject;
    private String onBehalfOf;
    private String text;

    protected FileHistoryLine() {}

    /**
     * @param event {@code received}, {@code changed}, the name of a step, {@code answer} or {@code execution}
     * @param status null where whoever does it does not know it
     */
    FileHistoryLine(UUID requestId, String event, Status status, String text, Caller caller, Instant at) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.at = at;
        this.event = event;
        this.status = status;
        this.authority = caller.authority();
        this.client = caller.client();
        this.subject = caller.subject();
        this.onBehalfOf = caller.onBehalfOf();
        this.text = text;
    }

    FileHistoryView view() {
        return new FileHistoryView(event, status, at, authority, client, onBehalfOf, text);
    }
}
