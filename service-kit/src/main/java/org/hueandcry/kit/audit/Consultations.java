package org.hueandcry.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** Who consulted a record, for its owner. */
@ApplicationScoped
public class Consultations {

    /** One time that a record was shown. */
    @Schema(name = "Consultation", description = "one time that the record was shown to somebody")
    public record Consultation(
            Instant at,

            @Schema(description = "the country or body that asked")
            String authority,

            @Schema(description = "the system that asked") String client,

            @Schema(
                    description = "the person the system named, for its own authority and the organisation",
                    nullable = true)
            String onBehalfOf,

            String purpose,

            @Schema(description = "the operation that showed it", examples = "GET /api/v1/persons/{id}")
            String operation) {}

    private final EntityManager entities;

    Consultations(EntityManager entities) {
        this.entities = entities;
    }

    /** Newest first. The policy on the table shows them to the owner, but for those of the CCF, to the General Secretariat and the CCF. */
    @Transactional
    public Page<Consultation> of(UUID record, PageRequest page) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, at, authority, client, case when app_caller() in (authority, 'GS', 'CCF') then on_behalf_of end, purpose, method || ' ' || route
                        from consultation
                        where record_id = ?1 and id < ?2
                        order by id desc
                        limit ?3""")
                .setParameter(1, record)
                .setParameter(2, page.after(Long::valueOf).orElse(Long.MAX_VALUE))
                .setParameter(3, page.limit() + 1)
                .getResultList();
        return page.cut(
                rows,
                row -> row[0].toString(),
                row -> new Consultation(
                        (Instant) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (String)
                                row[6]));
    }
}
