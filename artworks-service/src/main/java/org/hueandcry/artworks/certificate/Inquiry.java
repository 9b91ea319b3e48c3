package org.hueandcry.artworks.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.artworks.match.WorkExample;

/** That somebody who takes due care asked for something like a work: for the bureau that recorded it. */
@Entity
@DynamicUpdate
@Table(name = "inquiry")
class Inquiry {

    @Id
    private UUID id;

    private UUID certificateId;
    private UUID artworkId;
    private String owner;
    private Instant askedAt;
    private String authority;
    private String client;
    private String onBehalfOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private WorkExample asked;

    private double score;
    private Instant acknowledgedAt;

    protected Inquiry() {}

    Inquiry(Certificate certificate, CertificateContent.Match match) {
        CertificateContent content = certificate.content();
        id = UUID.randomUUID();
        certificateId = certificate.id();
        artworkId = match.artworkId();
        owner = match.owner();
        askedAt = content.issuedAt();
        authority = content.issuedTo().authority();
        client = content.issuedTo().client();
        onBehalfOf = content.issuedTo().onBehalfOf();
        asked = content.work();
        score = match.score();
    }

    /** Whoever acknowledges again changes nothing. */
    void acknowledge(Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
    }

    UUID id() {
        return id;
    }

    String owner() {
        return owner;
    }

    Instant askedAt() {
        return askedAt;
    }

    UUID artworkId() {
        return artworkId;
    }

    InquiryView view() {
        return new InquiryView(
                id,
                artworkId,
                owner,
                askedAt,
                new CertificateContent.Holder(authority, client, onBehalfOf),
                certificateId,
                asked,
                score,
                acknowledgedAt);
    }

    @Override
    public String toString() {
        return "Inquiry[" + id + "]";
    }
}
