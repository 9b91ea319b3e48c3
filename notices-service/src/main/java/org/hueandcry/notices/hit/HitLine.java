package org.hueandcry.notices.hit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;

/** A line of a hit's history: what happened, who did it, and what was said with it. */
@Entity
@Table(name = "hit_history")
@IdClass(HitLine.Key.class)
class HitLine {

    /** Which version of which hit. */
    record Key(UUID hitId, long version) implements Serializable {}

    @Id
    private UUID hitId;

    @Id
    private long version;

    private String event;

    @Enumerated(EnumType.STRING)
    private HitStatus status;

    private Instant at;
    private String authority;
    private String client;
    private String subject;
    private String onBehalfOf;

    @Enumerated(EnumType.STRING)
    private Rejection rejection;

    @Enumerated(EnumType.STRING)
    private ActionTaken action;

    private String text;

    protected HitLine() {}

    /** @param event {@code reported}, or the name of a step */
    HitLine(Hit hit, String event, Caller caller, HitAnswer answer) {
        this.hitId = hit.id();
        this.version = hit.version();
        this.event = event;
        this.status = hit.status();
        this.at = hit.changedAt();
        this.authority = caller.authority();
        this.client = caller.client();
        this.subject = caller.subject();
        this.onBehalfOf = caller.onBehalfOf();
        this.rejection = answer.rejection();
        this.action = answer.action();
        this.text = answer.text();
    }

    /** Whom a system names is for its own authority and the organisation: the other side deals with the authority. */
    HitHistoryView view(Caller caller) {
        return new HitHistoryView(
                version,
                event,
                status,
                at,
                authority,
                client,
                caller.isOwnerOrOrganisation(authority) ? onBehalfOf : null,
                rejection,
                action,
                text);
    }
}
