package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Blocks a record provisionally for the CCF, or lifts that. Whoever may not see it any more, the policies keep from it at once. */
@ApplicationScoped
class BlockDocument {

    private final Documents documents;
    private final DocumentViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    BlockDocument(Documents documents, DocumentViews views, Idempotency idempotency, Caller caller, Clock clock) {
        this.documents = documents;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    DocumentView block(UUID id, IfMatch read, Blocking blocking) {
        documents.require(id);
        caller.mustBeFileControl();
        UUID done = idempotency.once(() -> {
            Document document = documents.require(id);
            read.mustBeIfNamed(document.version());
            document.block(blocking, clock.instant());
            documents.storeBlocking(document, blocking);
            return id;
        });
        return views.of(documents.require(done));
    }
}
