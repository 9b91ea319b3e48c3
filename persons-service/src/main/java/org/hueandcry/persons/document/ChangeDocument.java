package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.request.RequestReader;

/** Changes a record of the caller's authority. */
@ApplicationScoped
class ChangeDocument {

    private final Documents documents;
    private final DocumentViews views;
    private final RequestReader reader;
    private final Caller caller;
    private final Clock clock;

    ChangeDocument(Documents documents, DocumentViews views, RequestReader reader, Caller caller, Clock clock) {
        this.documents = documents;
        this.views = views;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DocumentView change(UUID id, IfMatch read, MergePatch patch) {
        Document document = documents.require(id);
        caller.mustOwn(document.owner());
        read.mustBe(document.version());
        DocumentRequest changed = patch.applyTo(document.asRequest(), DocumentRequest.class, reader);
        caller.mustBeClearedFor(changed.visibility());
        caller.mustBeEntitledToLoosen(document.visibility(), changed.visibilityOrOpen());
        documents.mustNotHold(changed, document.owner(), id);
        if (document.change(changed, clock.instant())) {
            documents.store(document);
        }
        return views.of(document);
    }
}
