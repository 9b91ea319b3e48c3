package org.hueandcry.notices.message;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.hit.Urgency;

/** A message. Once sent it stands, until it is erased with what it is about. */
@Entity
@Immutable
@Table(name = "message")
class Message {

    @Id
    private UUID id;

    private UUID threadId;
    private UUID inReplyTo;
    private String sender;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> addressees;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    /** May be above what the message is marked as: what it is about takes it. */
    @Enumerated(EnumType.ORDINAL)
    private Confidentiality clearance;

    private String subject;
    private String text;

    @Embedded
    private Matter about;

    private Instant sentAt;
    private boolean erased;

    protected Message() {}

    /** @param demanded the confidentiality of what it is about */
    static Message first(String sender, MessageRequest request, Confidentiality demanded, Instant at) {
        Message message = written(sender, request, Confidentiality.OFFICIAL_USE_ONLY, demanded, at);
        message.threadId = message.id;
        message.addressees = request.addressees();
        message.about = request.about();
        return message;
    }

    /**
     * A reply to this message, which takes the clearance of both. Refuses (409) where there is nothing left to answer.
     *
     * @param demanded the confidentiality that what it is about has now
     */
    Message reply(String sender, MessageRequest request, Confidentiality demanded, Instant at) {
        if (erased) {
            throw Problems.of(
                    ProblemType.CONFLICT, "The message has been erased with what it was about: it is not answered.");
        }
        Message message = written(sender, request, confidentiality, higher(clearance, demanded), at);
        message.threadId = threadId;
        message.inReplyTo = id;
        message.addressees = request.addressees() == null ? answerable(sender) : request.addressees();
        message.about = about;
        return message;
    }

    private static Message written(
            String sender, MessageRequest request, Confidentiality usual, Confidentiality demanded, Instant at) {
        Message message = new Message();
        message.id = UUID.randomUUID();
        message.sender = sender;
        message.urgency = Objects.requireNonNullElse(request.urgency(), Urgency.ROUTINE);
        message.confidentiality = Objects.requireNonNullElse(request.confidentiality(), usual);
        message.clearance = higher(message.confidentiality, demanded);
        message.subject = request.subject();
        message.text = request.text();
        message.sentAt = at;
        return message;
    }

    private static Confidentiality higher(Confidentiality one, Confidentiality other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private List<String> answerable(String replier) {
        return sender.equals(replier) ? addressees : List.of(sender);
    }

    /** Sender and addressees. */
    List<String> participants() {
        List<String> all = new ArrayList<>(addressees);
        all.add(sender);
        return all;
    }

    UUID id() {
        return id;
    }

    UUID threadId() {
        return threadId;
    }

    UUID inReplyTo() {
        return inReplyTo;
    }

    String sender() {
        return sender;
    }

    List<String> addressees() {
        return addressees;
    }

    Urgency urgency() {
        return urgency;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    /** Null where it is about nothing in particular. */
    Matter about() {
        return about;
    }

    Instant sentAt() {
        return sentAt;
    }

    boolean isErased() {
        return erased;
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
