package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** Shows documents to the caller, and on the audit trail. */
@ApplicationScoped
class DocumentViews {

    private final Documents documents;
    private final Caller caller;
    private final AuditTrail trail;

    DocumentViews(Documents documents, Caller caller, AuditTrail trail) {
        this.documents = documents;
        this.caller = caller;
        this.trail = trail;
    }

    /** Newest first. */
    Page<DocumentView> list(DocumentFilter filter, PageRequest page) {
        return page.cut(documents.list(filter, page), Documents::position, this::of);
    }

    DocumentView of(Document document) {
        trail.shows(document.id(), document.owner());
        return DocumentView.of(document, caller.isOwnerOrOrganisation(document.owner()));
    }
}
