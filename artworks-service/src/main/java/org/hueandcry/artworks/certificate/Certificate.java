package org.hueandcry.artworks.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.caller.Caller;

/** A certificate as it was issued; nothing changes it. */
@Entity
@Immutable
@Table(name = "certificate")
class Certificate {

    @Id
    private UUID id;

    private Instant issuedAt;
    private String authority;
    private String client;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    private CertificateContent content;

    private String signed;

    protected Certificate() {}

    Certificate(CertificateContent content, String signed, Caller holder) {
        this.id = content.id();
        this.issuedAt = content.issuedAt();
        this.authority = holder.authority();
        this.client = holder.client();
        this.subject = holder.subject();
        this.content = content;
        this.signed = signed;
    }

    UUID id() {
        return id;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    CertificateContent content() {
        return content;
    }

    String signed() {
        return signed;
    }

    /** An authority may have many dealers, who know nothing of each other. */
    boolean isHeldBy(Caller caller) {
        return authority.equals(caller.authority())
                && client.equals(caller.client())
                && subject.equals(caller.subject());
    }

    @Override
    public String toString() {
        return "Certificate[" + id + "]";
    }
}
