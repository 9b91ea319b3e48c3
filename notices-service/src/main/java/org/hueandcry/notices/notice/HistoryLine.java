package org.hueandcry.notices.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;

/** A line of a notice's history: what happened with which version, who did it, and why. */
@Entity
@Table(name = "notice_history")
@IdClass(HistoryLine.Key.class)
class HistoryLine {

    /** Which version of which notice. */
    record Key(UUID noticeId, long version) implements Serializable {}

    @Id
    private UUID noticeId;

    @Id
    private long version;

    private String event;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant at;
    private String authority;
    private String client;
    private String subject;
    private String onBehalfOf;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String text;
    private String articleThree;
    private UUID fileRequestId;

    protected HistoryLine() {}

    /** @param event {@code drafted}, {@code changed}, or the name of a step */
    HistoryLine(Notice notice, String event, Caller caller, StepRequest why) {
        this.noticeId = notice.id();
        this.version = notice.version();
        this.event = event;
        this.status = notice.status();
        this.at = notice.changedAt();
        this.authority = caller.authority();
        this.client = caller.client();
        this.subject = caller.subject();
        this.onBehalfOf = caller.onBehalfOf();
        this.reason = why.reason();
        this.text = why.text();
        this.articleThree = why.articleThree();
    }

    /** What the CCF did. */
    HistoryLine(Notice notice, Blocking blocking, Caller caller) {
        this(
                notice,
                blocking.blocked() ? "block" : "unblock",
                caller,
                new StepRequest(Reason.DECISION_OF_THE_CCF, blocking.reason(), null, null, null));
        this.fileRequestId = blocking.fileRequestId();
    }

    /** Whom a system names is for its own authority and the organisation. */
    HistoryView view(Caller reader) {
        return new HistoryView(
                version,
                event,
                status,
                at,
                authority,
                client,
                reader.isOwnerOrOrganisation(authority) ? onBehalfOf : null,
                reason,
                text,
                articleThree,
                fileRequestId);
    }
}
