package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** By what single records are known, so that an import knows them again, and nothing is recorded twice. */
@ApplicationScoped
public class KnownRecords {

    private final EntityManager entities;

    KnownRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The record that an owner's own systems know by this. */
    @Transactional
    public Optional<UUID> find(String owner, Known known) {
        List<?> record = entities.createNativeQuery(
                        "select record_id from import_reference where owner = ?1 and source = ?2 and reference = ?3",
                        UUID.class)
                .setParameter(1, owner)
                .setParameter(2, known.source())
                .setParameter(3, known.reference())
                .getResultList();
        return record.stream().findFirst().map(UUID.class::cast);
    }

    /**
     * Takes down by what a record is known now. Refuses (409) what another record of the same owner is known by.
     *
     * @param known null where it is known by nothing
     * @param said the record as a line would say it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String owner, UUID record, Known known, Object said) {
        entities.createNativeQuery("delete from import_reference where record_id = ?1")
                .setParameter(1, record)
                .executeUpdate();
        if (known == null) {
            return;
        }
        int kept = entities.createNativeQuery("""
                        insert into import_reference (owner, source, reference, record_id, digest) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing""")
                .setParameter(1, owner)
                .setParameter(2, known.source())
                .setParameter(3, known.reference())
                .setParameter(4, record)
                .setParameter(5, ReadLines.digest(said))
                .executeUpdate();
        if (kept == 0) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "Your authority has another record under this source and number: change that record, or send it by an import, which changes it.");
        }
    }
}
