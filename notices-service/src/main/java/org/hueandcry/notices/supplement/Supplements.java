package org.hueandcry.notices.supplement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.Language;

/** What has been added to notices, as far as the caller may see it: the policies of the database leave out the rest. */
@ApplicationScoped
public class Supplements {

    private final EntityManager entities;
    private final ObjectMapper json;

    Supplements(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Oldest first. */
    public List<AddendumView> addenda(UUID notice) {
        return entities.createQuery("from Addendum where noticeId = ?1 order by number", Addendum.class)
                .setParameter(1, notice)
                .getResultStream()
                .map(Addendum::view)
                .toList();
    }

    /** The notice must be locked: numbers are given in order. */
    int add(UUID notice, AddendumRequest request, String by, Instant at) {
        int number = addenda(notice).size() + 1;
        entities.persist(new Addendum(notice, number, request, by, at));
        return number;
    }

    AddendumView addendum(UUID notice, int number) {
        return addenda(notice).stream()
                .filter(addendum -> addendum.number() == number)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    public List<TranslationView> translations(UUID notice) {
        List<?> rows = entities.createNativeQuery("""
                        select language, cast(texts as text), translated_by, translated_at
                        from notice_translation where notice_id = ?1 order by language""").setParameter(1, notice).getResultList();
        return rows.stream().map(row -> translation((Object[]) row)).toList();
    }

    /** The texts of a notice in a language, by their JSON pointers; empty where it has not been translated. */
    public Map<String, String> texts(UUID notice, Language language) {
        return translation(notice, language).map(TranslationView::texts).orElse(Map.of());
    }

    Optional<TranslationView> translation(UUID notice, Language language) {
        return translations(notice).stream()
                .filter(translation -> translation.language() == language)
                .findFirst();
    }

    void dropTranslation(UUID notice, Language language) {
        entities.createNativeQuery("delete from notice_translation where notice_id = ?1 and language = ?2")
                .setParameter(1, notice)
                .setParameter(2, language.name())
                .executeUpdate();
    }

    void translate(UUID notice, Language language, Map<String, String> texts, String by, Instant at) {
        try {
            entities.createNativeQuery("""
                            insert into notice_translation (notice_id, language, texts, translated_by, translated_at)
                            values (?1, ?2, cast(?3 as jsonb), ?4, ?5)
                            on conflict (notice_id, language) do update set
                                texts = excluded.texts, translated_by = excluded.translated_by, translated_at = excluded.translated_at""")
                    .setParameter(1, notice)
                    .setParameter(2, language.name())
                    .setParameter(3, json.writeValueAsString(texts))
                    .setParameter(4, by)
                    .setParameter(5, at)
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A translation of notice " + notice + " cannot be written as JSON", e);
        }
    }

    /** Whoever may see both notices sees the link from either, in whichever direction it stands. */
    public List<LinkView> links(UUID notice) {
        List<?> rows = entities.createNativeQuery("""
                        select n.id, min(l.relation), n.colour, n.reference, n.owner, min(l.linked_at),
                            string_agg(distinct l.linked_by, ' ' order by l.linked_by)
                        from notice_link l
                            join notice n on n.id = case when l.notice_id = ?1 then l.other_id else l.notice_id end
                        where l.notice_id = ?1 or l.other_id = ?1
                        group by n.id, n.colour, n.reference, n.owner order by 6, 1""").setParameter(1, notice).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new LinkView(
                        (UUID) row[0],
                        LinkView.Relation.valueOf((String) row[1]),
                        Colour.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        List.of(((String) row[6]).split(" "))))
                .toList();
    }

    Optional<LinkView> link(UUID one, UUID other) {
        return links(one).stream().filter(link -> link.noticeId().equals(other)).findFirst();
    }

    /** Makes whoever links the same two, or takes their link away, wait; from whichever end. */
    void holdPair(UUID one, UUID other) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(concat(least(?1, ?2), greatest(?1, ?2)), 0))")
                .setParameter(1, one)
                .setParameter(2, other)
                .getSingleResult();
    }

    /**
     * In the direction from one to the other.
     *
     * @return whether it did not stand before
     */
    boolean link(UUID one, UUID other, LinkView.Relation relation, String by, Instant at) {
        return entities.createNativeQuery("""
                        insert into notice_link (notice_id, other_id, relation, linked_by, linked_at)
                        values (:one, :other, :relation, :by, :at) on conflict do nothing""")
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .setParameter("relation", relation.name())
                        .setParameter("by", by)
                        .setParameter("at", at)
                        .executeUpdate()
                > 0;
    }

    /**
     * In each direction in which the caller may: the policies leave the other.
     *
     * @return whether anything was taken away
     */
    boolean unlink(UUID one, UUID other) {
        return entities.createNativeQuery(
                                "delete from notice_link where (notice_id, other_id) in ((:one, :other), (:other, :one))")
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .executeUpdate()
                > 0;
    }

    /** Takes away all that has been added to a notice, in the transaction of a connection of the system role. */
    public static void erase(Connection connection, UUID notice) throws SQLException {
        for (String statement : List.of(
                "delete from notice_addendum where notice_id = ?",
                "delete from notice_translation where notice_id = ?",
                "delete from notice_link where ? in (notice_id, other_id)")) {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setObject(1, notice);
                delete.executeUpdate();
            }
        }
    }

    private TranslationView translation(Object[] row) {
        try {
            return new TranslationView(
                    Language.valueOf((String) row[0]),
                    json.readValue((String) row[1], new TypeReference<>() {}),
                    (String) row[2],
                    (Instant) row[3]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept translation cannot be read", e);
        }
    }
}
