package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;

/** Records a document for the caller's authority. */
@ApplicationScoped
class RecordDocument {

    private final Documents documents;
    private final DocumentViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    RecordDocument(Documents documents, DocumentViews views, Idempotency idempotency, Caller caller, Clock clock) {
        this.documents = documents;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DocumentView record(DocumentRequest request) {
        UUID id = idempotency.once(() -> {
            caller.mustBeClearedFor(request.visibility());
            Document document = Document.record(UUID.randomUUID(), caller.authority(), request, clock.instant());
            documents.mustNotHold(request, document.owner(), document.id());
            documents.store(document);
            return document.id();
        });
        return views.of(documents.require(id));
    }
}
