package org.hueandcry.persons.document;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.persons.person.IdentityDocument;
import org.hueandcry.persons.search.DocumentNumber;

/** A lost, stolen or revoked document as one authority has recorded it. Only what a change changes is written, as of persons. */
@Entity
@DynamicUpdate
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    private String owner;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private IdentityDocument.Type type;

    private String issuingCountry;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    /** As two people who write the same number write it alike. */
    private String plainNumber;

    /** What it is found by, which also holds for a number that was misread. */
    private long numberKey;

    /** Everything recorded but the visibility, which stands in columns of its own for the policies to read. */
    @JdbcTypeCode(SqlTypes.JSON)
    private DocumentRequest particulars;

    @Embedded
    private Visibility visibility;

    private boolean blocked;
    private Instant recordedAt;
    private Instant changedAt;

    protected Document() {}

    static Document record(UUID id, String owner, DocumentRequest request, Instant at) {
        Document document = new Document();
        document.id = id;
        document.owner = owner;
        document.recordedAt = at;
        document.describe(request, at);
        return document;
    }

    /** @return whether anything is different now */
    boolean change(DocumentRequest request, Instant at) {
        if (request.with(null).equals(particulars) && request.visibilityOrOpen().equals(visibility)) {
            return false;
        }
        describe(request, at);
        return true;
    }

    /** What the CCF does to the record, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    private void describe(DocumentRequest request, Instant at) {
        type = request.type();
        issuingCountry = request.issuingCountry();
        status = request.status();
        plainNumber = DocumentNumber.written(request.number());
        numberKey = DocumentNumber.key(request.number());
        particulars = request.with(null);
        visibility = request.visibilityOrOpen();
        changedAt = at;
    }

    /** The record in the shape in which it is sent, to be changed. */
    DocumentRequest asRequest() {
        return particulars.with(visibility);
    }

    UUID id() {
        return id;
    }

    String owner() {
        return owner;
    }

    long version() {
        return version;
    }

    IdentityDocument.Type type() {
        return type;
    }

    String issuingCountry() {
        return issuingCountry;
    }

    DocumentStatus status() {
        return status;
    }

    String plainNumber() {
        return plainNumber;
    }

    DocumentRequest particulars() {
        return particulars;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isBlocked() {
        return blocked;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "Document[" + id + "]";
    }
}
