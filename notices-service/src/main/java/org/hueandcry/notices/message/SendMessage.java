package org.hueandcry.notices.message;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.attachment.Inspection;

/** Sends a message of the caller's authority. Nobody is to learn of a record, or of who may see it, by a message. */
@ApplicationScoped
class SendMessage {

    /** In bytes, all together: in base64, with the longest text, it fits into the largest body. */
    private static final int MOST_ATTACHED = 700_000;

    private final Messages messages;
    private final MessageViews views;
    private final Records records;
    private final Inspection inspection;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SendMessage(
            Messages messages,
            MessageViews views,
            Records records,
            Inspection inspection,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.messages = messages;
        this.views = views;
        this.records = records;
        this.inspection = inspection;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    MessageView send(MessageRequest request) {
        mustHaveShape(request);
        if (!request.attachments().isEmpty()) {
            // the right to it first, the work of reading then
            QuarkusTransaction.requiringNew().run(() -> written(request));
        }
        List<Messages.Enclosed> files = inspected(request.attachments());
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = idempotency.once(() -> send(request, files));
            return views.of(messages.require(id));
        });
    }

    private void mustHaveShape(MessageRequest request) {
        List<Fault> faults = new ArrayList<>();
        if (request.addressees() == null && request.inReplyTo() == null) {
            faults.add(Fault.at("/addressees", "must be given, but in a reply"));
        }
        if (request.about() != null && request.inReplyTo() != null) {
            faults.add(Fault.at("/about", "must be absent in a reply, which is about what its thread is about"));
        }
        List<String> addressees = request.addressees() == null ? List.of() : request.addressees();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < addressees.size(); i++) {
            if (caller.owns(addressees.get(i))) {
                faults.add(Fault.at("/addressees/" + i, "is your own authority"));
            } else if (!named.add(addressees.get(i))) {
                faults.add(Fault.at("/addressees/" + i, "is named twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
    }

    /** Before the transaction: it takes its time, and a connection is not held meanwhile. */
    private List<Messages.Enclosed> inspected(List<MessageRequest.Enclosure> enclosures) {
        List<byte[]> contents = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < enclosures.size(); i++) {
            contents.add(decoded(enclosures.get(i).content(), content(i)));
            total += contents.get(i).length;
        }
        if (total > MOST_ATTACHED) {
            throw Problems.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "The attachments of a message have at most " + MOST_ATTACHED + " bytes together.");
        }
        List<Messages.Enclosed> files = new ArrayList<>();
        for (int i = 0; i < enclosures.size(); i++) {
            files.add(new Messages.Enclosed(
                    enclosures.get(i).title(),
                    inspection.inspect(enclosures.get(i).mediaType(), contents.get(i), content(i))));
        }
        return files;
    }

    private static byte[] decoded(String content, String pointer) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Fault.at(pointer, "is no base64"));
        }
    }

    private static String content(int enclosure) {
        return "/attachments/" + enclosure + "/content";
    }

    private UUID send(MessageRequest request, List<Messages.Enclosed> files) {
        Message message = written(request);
        messages.send(message, files);
        return message.id();
    }

    /** Refuses what the caller may not send, and to whom it may not. */
    private Message written(MessageRequest request) {
        if (request.confidentiality() != null && request.confidentiality().compareTo(caller.clearance()) > 0) {
            throw Problems.forbidden(
                    "Your role is cleared up to " + caller.clearance() + " only: /confidentiality is above it.");
        }
        return request.inReplyTo() == null ? first(request) : reply(request);
    }

    private Message first(MessageRequest request) {
        if (request.about() == null) {
            return Message.first(caller.authority(), request, Confidentiality.OFFICIAL_USE_ONLY, clock.instant());
        }
        records.find(request.about()).orElseThrow(() -> notFound("/about", "is no record that you may see"));
        Records.Known record = records.hold(request.about());
        mustReach(request.addressees(), request.about(), record);
        return Message.first(caller.authority(), request, record.confidentiality(), clock.instant());
    }

    private Message reply(MessageRequest request) {
        Message answered = messages.findByIdOptional(request.inReplyTo())
                .orElseThrow(() -> notFound("/inReplyTo", "is no message that you may see"));
        Optional<Records.Known> record = Optional.ofNullable(answered.about()).map(records::hold);
        Confidentiality demanded = record.map(Records.Known::confidentiality).orElse(Confidentiality.OFFICIAL_USE_ONLY);
        if (demanded.compareTo(caller.clearance()) > 0) {
            throw Problems.forbidden("Your role is not cleared any more for what the message is about.");
        }
        Message reply = answered.reply(caller.authority(), request, demanded, clock.instant());
        // replies go to those whom the first message brought together, so it names them all
        List<String> thread = messages.require(answered.threadId()).participants();
        mustAllBe(reply.addressees(), thread::contains, "takes no part in the thread");
        record.ifPresent(known -> mustReach(reply.addressees(), reply.about(), known));
        return reply;
    }

    private void mustReach(List<String> addressees, Matter about, Records.Known record) {
        if (judges(record)) {
            mustAllBe(
                    addressees,
                    addressee -> messages.isShownTo(addressee, about),
                    "may not see what the message is about");
        } else {
            // whether others may see the record, or still may, is not for the caller to know
            mustAllBe(
                    addressees,
                    addressee -> addressee.equals(record.owner()) || addressee.equals(Authority.GENERAL_SECRETARIAT),
                    "is neither the owner of the record nor the General Secretariat");
        }
    }

    /** Whether the caller knows who may see the record. */
    private boolean judges(Records.Known record) {
        return caller.owns(record.owner()) || caller.owns(Authority.GENERAL_SECRETARIAT);
    }

    private static void mustAllBe(List<String> addressees, Predicate<String> right, String fault) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < addressees.size(); i++) {
            if (!right.test(addressees.get(i))) {
                faults.add(Fault.at("/addressees/" + i, fault));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.of(ProblemType.UNDELIVERABLE)
                    .withDetail(ProblemType.UNDELIVERABLE.remedy())
                    .with("errors", faults)
                    .build();
        }
    }

    private static HttpProblem notFound(String pointer, String fault) {
        return Problems.of(ProblemType.NOT_FOUND)
                .withDetail(ProblemType.NOT_FOUND.remedy())
                .with("errors", List.of(Fault.at(pointer, fault)))
                .build();
    }
}
