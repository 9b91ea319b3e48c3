package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hibernate.Session;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.NoticeRequest;

/** Keeps what the public may see of the notices in force, and takes it away. */
@ApplicationScoped
public class PublicExtracts {

    private static final String LOCK =
            "pg_advisory_xact_lock%s(hashtextextended('public extract ' || cast(?1 as text), 0))";

    private static final String LINKS = "(select coalesce(array_agg(l.other_id order by l.linked_at, l.other_id), '{}')"
            + " from notice_link l where l.notice_id = %s)";

    private static final String LINKED = LINKS.formatted("?");

    /** What its own owner or the General Secretariat has linked with it. Whoever linked them may not have seen this one. */
    private static final String SHOW_TO_LINKED =
            "update public_extract e set linked = " + LINKS.formatted("e.notice_id")
                    + " where e.notice_id in (select notice_id from notice_link where other_id = ?)"
                    + " and not e.linked @> array[?::uuid]";

    private static final String CHARGES =
            "(select coalesce(jsonb_object_agg(t.key, t.value), '{}') from notice_translation n, jsonb_each_text(n.texts) t"
                    + " where n.notice_id = ? and n.language = 'EN' and t.key ~ '^/warrants/[0-9]+/charge$')";

    private final PersonExtracts persons;
    private final EntityManager entities;
    private final ObjectMapper json;

    PublicExtracts(@RestClient PersonExtracts persons, EntityManager entities, ObjectMapper json) {
        this.persons = persons;
        this.entities = entities;
        this.json = json;
    }

    /** Asks for what the public may see of the subject, where another service records it. Outside a transaction, because it waits for another service. */
    @Transactional(Transactional.TxType.NEVER)
    public PublicPerson fetchFor(NoticeRequest notice) {
        if (notice.subjectId() == null) {
            return PublicPerson.NOBODY;
        }
        try {
            List<UUID> photos =
                    Objects.requireNonNullElse(notice.publicExtract().photoIds(), List.of());
            return persons.of(notice.subjectId(), photos);
        } catch (WebApplicationException e) {
            throw e.getResponse().getStatus() == 404
                    ? Problems.of(
                            ProblemType.CONFLICT,
                            "The subject cannot be shown to the public: its record is restricted or gone, or has no such photograph."
                                    + " Return the notice to its source, or suspend it.")
                    : unavailable();
        } catch (ProcessingException | OidcClientException e) {
            throw unavailable();
        }
    }

    /**
     * Makes {@link #lock} wait until this transaction has ended, or waits for it: whoever holds this sees the subject as it is, and
     * what is then kept or put in force is found when the subject changes. Before the subject is read.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdBack(UUID subjectId) {
        entities.createNativeQuery("select 1 from " + LOCK.formatted("_shared"))
                .setParameter(1, subjectId)
                .getSingleResult();
    }

    /** Shows a notice to the public, as it is now, from the commit of this transaction on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID noticeId, String reference, NoticeRequest notice, PublicPerson person) {
        Extract extract = Extract.of(notice, person);
        entities.unwrap(Session.class).doWork(connection -> {
            put(connection, noticeId, reference, notice, extract);
            insert(connection, noticeId, Objects.requireNonNullElse(person.photos(), List.of()));
        });
    }

    private void put(Connection connection, UUID noticeId, String reference, NoticeRequest notice, Extract extract)
            throws SQLException {
        String[] yearAndNumber = reference.split("/");
        try (PreparedStatement put = connection.prepareStatement("""
                        insert into public_extract (notice_id, subject_id, kind, year, number, detail, linked, charges)
                        values (?, ?, ?, ?, ?, ?::jsonb, %s, %s)
                        on conflict (notice_id) do update
                            set detail = excluded.detail, linked = excluded.linked, charges = excluded.charges""".formatted(LINKED, CHARGES));
                PreparedStatement delete =
                        connection.prepareStatement("delete from public_extract_photo where notice_id = ?");
                PreparedStatement linked = connection.prepareStatement(SHOW_TO_LINKED)) {
            put.setObject(1, noticeId);
            put.setObject(2, notice.subjectId());
            put.setString(3, PublicKind.of(notice).name());
            put.setInt(4, Integer.parseInt(yearAndNumber[0]));
            put.setInt(5, Integer.parseInt(yearAndNumber[1]));
            put.setString(6, json.writeValueAsString(extract));
            put.setObject(7, noticeId);
            put.setObject(8, noticeId);
            put.executeUpdate();
            delete.setObject(1, noticeId);
            delete.executeUpdate();
            linked.setObject(1, noticeId);
            linked.setObject(2, noticeId);
            linked.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The public extract of " + noticeId + " cannot be written as JSON", e);
        }
    }

    private static void insert(Connection connection, UUID noticeId, List<PublicPerson.Photo> photos)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into public_extract_photo (notice_id, picture_id, position, jpeg) values (?, ?, ?, ?)")) {
            for (int i = 0; i < photos.size(); i++) {
                insert.setObject(1, noticeId);
                insert.setLong(2, photos.get(i).pictureId());
                insert.setInt(3, i);
                insert.setBytes(4, photos.get(i).jpeg());
                insert.executeUpdate();
            }
        }
    }

    /** Shows the public what has been added to a notice that it is shown, or taken from it: links, and the charges in English. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void supplement(UUID noticeId) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update public_extract e set linked = n.linked, charges = n.charges from (select %s linked, %s charges) n"
                                    .formatted(LINKED, CHARGES)
                            + " where e.notice_id = ? and (e.linked, e.charges) is distinct from (n.linked, n.charges)")) {
                update.setObject(1, noticeId);
                update.setObject(2, noticeId);
                update.setObject(3, noticeId);
                update.executeUpdate();
            }
        });
    }

    /** Takes a notice from the public with the commit of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(UUID noticeId) {
        entities.createNativeQuery("delete from public_extract where notice_id = ?1")
                .setParameter(1, noticeId)
                .executeUpdate();
    }

    /** The same in the transaction of a connection of the system role. */
    public static void removeFor(Connection connection, UUID noticeId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from public_extract where notice_id = ?")) {
            delete.setObject(1, noticeId);
            delete.executeUpdate();
        }
    }

    /** Waits, in the transaction of a connection of the system role, for whoever holds back; nobody does from then on until it ends. */
    public static void lock(Connection connection, UUID subjectId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "select 1 from " + LOCK.formatted("").replace("?1", "?"))) {
            lock.setObject(1, subjectId);
            lock.executeQuery();
        }
    }

    /** Takes everything about a subject from the public, once {@link #lock} is held. */
    public static void drop(Connection connection, UUID subjectId) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from public_extract where subject_id = ?")) {
            delete.setObject(1, subjectId);
            delete.executeUpdate();
        }
    }

    private static RuntimeException unavailable() {
        return Problems.of(
                ProblemType.UNAVAILABLE,
                "What the public may see of the subject cannot be fetched at the moment, so the notice was not published. Try again in a"
                        + " moment.");
    }
}
