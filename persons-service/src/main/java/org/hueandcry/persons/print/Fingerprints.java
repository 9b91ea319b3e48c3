package org.hueandcry.persons.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.print.format.FingerPosition;
import org.hueandcry.persons.print.format.Impression;
import org.hueandcry.persons.print.format.PrintFormat;
import org.hueandcry.persons.print.format.PrintQuality;
import org.hueandcry.persons.print.format.PrintToWrite;
import org.hueandcry.persons.print.format.ReceivedPrint;
import org.hueandcry.persons.print.gallery.Extraction;
import org.hueandcry.persons.print.gallery.RecordedPrint;

/** The prints of persons that the caller may see; in a transaction of the caller's only. */
@ApplicationScoped
public class Fingerprints {

    private static final String COLUMNS =
            "select id, position, impression, format, width, height, dpi, quality, added_at from fingerprint where ";

    private final EntityManager entities;

    Fingerprints(EntityManager entities) {
        this.entities = entities;
    }

    /** A print as it was received. */
    record Original(FingerprintView print, byte[] bytes) {

        @Override
        public String toString() {
            return "Original[" + print.id() + "]";
        }
    }

    /** @return whether it was not there before: the same bytes for the same position of a person are kept once */
    boolean keep(UUID person, ReceivedPrint print, Instant at) {
        return entities.createNativeQuery("""
                        insert into fingerprint
                            (id, person_id, position, impression, format, width, height, dpi, quality, sha256, original, template, extractor, added_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                        on conflict (person_id, position, sha256) do nothing""")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, person)
                        .setParameter(3, print.position().code())
                        .setParameter(4, print.impression().name())
                        .setParameter(5, print.format().name())
                        .setParameter(6, print.width())
                        .setParameter(7, print.height())
                        .setParameter(8, print.dpi())
                        .setParameter(9, print.quality().name())
                        .setParameter(10, SentPrint.sha256(print.original()))
                        .setParameter(11, print.original())
                        .setParameter(12, print.template().toByteArray())
                        .setParameter(13, Extraction.VERSION)
                        .setParameter(14, at)
                        .executeUpdate()
                > 0;
    }

    FingerprintView of(UUID person, ReceivedPrint print) {
        return rows(
                        "person_id = ?1 and position = ?2 and sha256 = ?3",
                        person,
                        print.position().code(),
                        SentPrint.sha256(print.original()))
                .get(0);
    }

    /** By finger, oldest first. */
    List<FingerprintView> of(UUID person) {
        return rows("person_id = ?1 order by position, added_at, id", person);
    }

    Original original(UUID person, UUID id) {
        FingerprintView print = rows("person_id = ?1 and id = ?2", person, id).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
        return new Original(print, (byte[])
                entities.createNativeQuery("select original from fingerprint where person_id = ?1 and id = ?2")
                        .setParameter(1, person)
                        .setParameter(2, id)
                        .getSingleResult());
    }

    /** The oldest, for other systems. */
    List<PrintToWrite> toWrite(UUID person, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select position, impression, format, original, width, height, dpi, added_at
                        from fingerprint where person_id = ?1 order by added_at, position, id limit ?2""", Object[].class)
                .setParameter(1, person)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> new PrintToWrite(
                        FingerPosition.of((Integer) row[0]),
                        Impression.valueOf((String) row[1]),
                        PrintFormat.valueOf((String) row[2]),
                        (byte[]) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6],
                        ((Instant) row[7]).atOffset(ZoneOffset.UTC).toLocalDate()))
                .toList();
    }

    public List<RecordedPrint> stored(UUID person) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, position, format, width, height, dpi, extractor, template, case when extractor <> ?2 then original end
                        from fingerprint where person_id = ?1 order by position, added_at, id""", Object[].class)
                .setParameter(1, person)
                .setParameter(2, Extraction.VERSION)
                .getResultList();
        return rows.stream()
                .map(row -> new RecordedPrint(
                        (UUID) row[0],
                        person,
                        (Integer) row[1],
                        PrintFormat.valueOf((String) row[2]),
                        (Integer) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (String) row[6],
                        (byte[]) row[7],
                        (byte[]) row[8]))
                .toList();
    }

    void remove(UUID person, UUID id) {
        int removed = entities.createNativeQuery("delete from fingerprint where person_id = ?1 and id = ?2")
                .setParameter(1, person)
                .setParameter(2, id)
                .executeUpdate();
        if (removed == 0) {
            throw Problems.notFound();
        }
    }

    /** @return whether there were any */
    boolean removeAddedBefore(UUID person, Instant end) {
        return entities.createNativeQuery("delete from fingerprint where person_id = ?1 and added_at <= ?2")
                        .setParameter(1, person)
                        .setParameter(2, end)
                        .executeUpdate()
                > 0;
    }

    boolean anyOf(UUID person) {
        return (Boolean) entities.createNativeQuery("select exists (select from fingerprint where person_id = ?1)")
                .setParameter(1, person)
                .getSingleResult();
    }

    /** Those of these persons whom the caller may see. @param kinds only of these; empty: of all */
    public Set<UUID> visible(Collection<UUID> persons, Collection<PersonKind> kinds) {
        List<?> found = entities.createNativeQuery(
                        "select id from person where id = any(?1) and (?2 or kind = any(?3))")
                .setParameter(1, persons.toArray(UUID[]::new))
                .setParameter(2, kinds.isEmpty())
                .setParameter(3, kinds.stream().map(Enum::name).toArray(String[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private List<FingerprintView> rows(String condition, Object... parameters) {
        var query = entities.createNativeQuery(COLUMNS + condition, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new FingerprintView(
                        (UUID) row[0],
                        (Integer) row[1],
                        FingerPosition.of((Integer) row[1]),
                        Impression.valueOf((String) row[2]),
                        PrintFormat.valueOf((String) row[3]),
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6],
                        PrintQuality.valueOf((String) row[7]),
                        (Instant) row[8]))
                .toList();
    }
}
