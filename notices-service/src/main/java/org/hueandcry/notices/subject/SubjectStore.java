package org.hueandcry.notices.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.JDBCException;

/** Keeps the read model of subjects, on the system role: a state stays unless a newer one, by epoch and version, is given. */
@ApplicationScoped
class SubjectStore {

    private final AgroalDataSource system;
    private final EntityManager entities;
    private final ObjectMapper json;

    SubjectStore(@DataSource("system") AgroalDataSource system, EntityManager entities, ObjectMapper json) {
        this.system = system;
        this.entities = entities;
        this.json = json;
    }

    void keep(PersonState person) {
        try (Connection connection = system.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into subject (person_id, epoch, version, owner, state, identity_version, identity_changed_at,
                                             visible_to, restricted_from, confidentiality, blocked, identifying_data)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (person_id) do update set
                            epoch = excluded.epoch, version = excluded.version, owner = excluded.owner, state = excluded.state,
                            identity_version = excluded.identity_version, identity_changed_at = excluded.identity_changed_at,
                            visible_to = excluded.visible_to, restricted_from = excluded.restricted_from,
                            confidentiality = excluded.confidentiality, blocked = excluded.blocked,
                            identifying_data = excluded.identifying_data
                        where (subject.epoch, subject.version) <= (excluded.epoch, excluded.version)""")) {
            upsert.setObject(1, person.id());
            upsert.setInt(2, person.epoch());
            upsert.setLong(3, person.version());
            upsert.setString(4, person.owner());
            upsert.setString(5, person.state());
            upsert.setLong(6, person.identityVersion());
            upsert.setObject(7, person.identityChangedAt().atOffset(ZoneOffset.UTC));
            person.visibility().bind(upsert, 8);
            upsert.setBoolean(11, person.blocked());
            upsert.setString(12, json.writeValueAsString(person.identifyingData()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new JDBCException("The state of person " + person.id() + " cannot be kept", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state of person " + person.id() + " cannot be written as JSON", e);
        }
    }

    /** Whose the person is; empty where it is unknown, hidden from the caller, or erased. */
    @Transactional
    Optional<String> ownerVisibleToCaller(UUID personId) {
        List<?> owners = entities.createNativeQuery(
                        "select owner from subject where person_id = ?1 and state = 'RECORDED'")
                .setParameter(1, personId)
                .getResultList();
        return owners.stream().map(String.class::cast).findFirst();
    }
}
