package org.hueandcry.persons.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.IfMatch;

/** Erases a record that was made in error, with its versions. */
@ApplicationScoped
class EraseDocument {

    private final Documents documents;
    private final Caller caller;
    private final AuditTrail trail;

    EraseDocument(Documents documents, Caller caller, AuditTrail trail) {
        this.documents = documents;
        this.caller = caller;
        this.trail = trail;
    }

    @Transactional
    void erase(UUID id, IfMatch read) {
        Document document = documents.require(id);
        caller.mustOwn(document.owner());
        read.mustBeIfNamed(document.version());
        trail.shows(document.id(), document.owner());
        documents.erase(document);
    }
}
