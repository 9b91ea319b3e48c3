package org.hueandcry.artworks.publicapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photographs;
import org.hueandcry.kit.problem.Problems;

/** The works that are shown to everybody: each method reads as nobody in particular, whoever calls. */
@ApplicationScoped
class PublicWorks {

    private static final String COLUMNS = "select id, owner, status, status_changed_at, cast(particulars as text)";

    private final EntityManager entities;
    private final StoredCaller storedCaller;
    private final Photographs photographs;
    private final ObjectMapper json;

    PublicWorks(EntityManager entities, StoredCaller storedCaller, Photographs photographs, ObjectMapper json) {
        this.entities = entities;
        this.storedCaller = storedCaller;
        this.photographs = photographs;
        this.json = json;
    }

    /** A record, of which not everything is shown. */
    record Shown(UUID id, String owner, Status status, Instant statusChangedAt, ArtworkRequest particulars) {

        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    /** A page of a list, and how long the list is. */
    record Listed(long total, List<Shown> works) {}

    /** Those that became so last come first. */
    @Transactional
    Listed list(List<Status> statuses, int offset, int limit) {
        storedCaller.bindPublic();
        String[] names = statuses.stream().map(Enum::name).toArray(String[]::new);
        Number total = (Number)
                entities.createNativeQuery("select count(*) from artwork where shown_to_public and status = any(?1)")
                        .setParameter(1, names)
                        .getSingleResult();
        List<?> rows = entities.createNativeQuery(
                        COLUMNS
                                + " from artwork where shown_to_public and status = any(?1) order by status_changed_at desc, id desc offset ?2 limit ?3",
                        Object[].class)
                .setParameter(1, names)
                .setParameter(2, offset)
                .setParameter(3, limit)
                .getResultList();
        return new Listed(
                total.longValue(),
                rows.stream().map(row -> shown((Object[]) row)).toList());
    }

    @Transactional
    Optional<Shown> find(UUID id) {
        storedCaller.bindPublic();
        List<?> rows = entities.createNativeQuery(
                        COLUMNS + " from artwork where shown_to_public and id = ?1", Object[].class)
                .setParameter(1, id)
                .getResultList();
        return rows.stream().map(row -> shown((Object[]) row)).findFirst();
    }

    @Transactional
    List<PhotographView> photographs(UUID work) {
        storedCaller.bindPublic();
        return photographs.of(work);
    }

    /** 404 where there is none that everybody may see. */
    @Transactional
    byte[] picture(UUID work, long number) {
        storedCaller.bindPublic();
        UUID id = photographs.of(work).stream()
                .filter(one -> one.pictureId() == number)
                .findFirst()
                .orElseThrow(Problems::notFound)
                .id();
        return photographs.picture(work, id);
    }

    private Shown shown(Object[] row) {
        UUID id = (UUID) row[0];
        try {
            return new Shown(
                    id,
                    (String) row[1],
                    Status.valueOf((String) row[2]),
                    (Instant) row[3],
                    json.readValue((String) row[4], ArtworkRequest.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The particulars of " + id + " cannot be read", e);
        }
    }
}
