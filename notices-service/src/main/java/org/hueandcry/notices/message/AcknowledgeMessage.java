package org.hueandcry.notices.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Problems;

/** Notes, for the sender to see, that an addressee has read a message. */
@ApplicationScoped
class AcknowledgeMessage {

    private final Messages messages;
    private final MessageViews views;
    private final Caller caller;
    private final Clock clock;

    AcknowledgeMessage(Messages messages, MessageViews views, Caller caller, Clock clock) {
        this.messages = messages;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    MessageView acknowledge(UUID id) {
        Message message = messages.require(id);
        if (!message.addressees().contains(caller.authority())) {
            throw Problems.forbidden("Only an addressee acknowledges a message.");
        }
        messages.acknowledge(message, clock.instant());
        return views.of(message);
    }
}
