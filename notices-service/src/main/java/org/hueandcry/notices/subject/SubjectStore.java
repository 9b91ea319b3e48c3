package org.hueandcry.notices.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.publicextract.PublicExtracts;

/** Keeps the read model of subjects, on the system role: a state stays unless a newer one, by epoch and version, is given. */
@ApplicationScoped
class SubjectStore {

    private final AgroalDataSource system;
    private final Instance<SubjectObserver> observers;
    private final EntityManager entities;
    private final ObjectMapper json;

    SubjectStore(
            @DataSource("system") AgroalDataSource system,
            @Any Instance<SubjectObserver> observers,
            EntityManager entities,
            ObjectMapper json) {
        this.system = system;
        this.observers = observers;
        this.entities = entities;
        this.json = json;
    }

    void keep(SubjectState subject) {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (upsert(connection, subject)) {
                    // first whoever is at a step that judges the subject comes to an end: what they put in force is
                    // found then
                    PublicExtracts.lock(connection, subject.id());
                    if (subject.isRestricted()) {
                        PublicExtracts.drop(connection, subject.id());
                    }
                    for (SubjectObserver observer : observers) {
                        observer.changed(connection, Subject.of(subject));
                    }
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new JDBCException("The state of subject " + subject.id() + " cannot be kept", e);
        }
    }

    /** @return whether the state was not older than the one known */
    private boolean upsert(Connection connection, SubjectState subject) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                        insert into subject (subject_id, kind, epoch, version, owner, state, identity_version, identity_changed_at,
                                             visible_to, restricted_from, confidentiality, blocked, person, artwork)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        on conflict (subject_id) do update set
                            epoch = excluded.epoch, version = excluded.version, owner = excluded.owner, state = excluded.state,
                            identity_version = excluded.identity_version, identity_changed_at = excluded.identity_changed_at,
                            visible_to = excluded.visible_to, restricted_from = excluded.restricted_from,
                            confidentiality = excluded.confidentiality, blocked = excluded.blocked,
                            person = excluded.person, artwork = excluded.artwork
                        where subject.kind = excluded.kind and (subject.epoch, subject.version) <= (excluded.epoch, excluded.version)""")) {
            upsert.setObject(1, subject.id());
            upsert.setString(2, subject.kind().name());
            upsert.setInt(3, subject.epoch());
            upsert.setLong(4, subject.version());
            upsert.setString(5, subject.owner());
            upsert.setString(6, subject.state());
            upsert.setLong(7, subject.identityVersion());
            upsert.setObject(8, subject.identityChangedAt().atOffset(ZoneOffset.UTC));
            subject.visibility().bind(upsert, 9);
            upsert.setBoolean(12, subject.blocked());
            upsert.setString(13, written(subject.person()));
            upsert.setString(14, written(subject.artwork()));
            return upsert.executeUpdate() == 1;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state of subject " + subject.id() + " cannot be written as JSON", e);
        }
    }

    private String written(Object flags) throws JsonProcessingException {
        return flags == null ? null : json.writeValueAsString(flags);
    }

    /** Whose the subject is; empty where it is unknown, hidden from the caller, erased, or of another kind. */
    @Transactional
    Optional<String> ownerVisibleToCaller(SubjectReference subject) {
        List<?> owners = entities.createNativeQuery(
                        "select owner from subject where subject_id = ?1 and kind = ?2 and state = 'RECORDED'")
                .setParameter(1, subject.id())
                .setParameter(2, subject.kind().name())
                .getResultList();
        return owners.stream().map(String.class::cast).findFirst();
    }
}
