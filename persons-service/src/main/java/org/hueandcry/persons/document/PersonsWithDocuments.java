package org.hueandcry.persons.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hueandcry.persons.person.IdentityDocument;

/** The documents that persons are recorded with: of those persons whom the caller may see, because every search joins them. */
@ApplicationScoped
class PersonsWithDocuments {

    static final String SQL = """
            select r.id, r.particulars -> 'documents'
            from (select distinct person_id from person_document_number where number = any(?)) d join person r on r.id = d.person_id
            order by r.recorded_at desc, r.id desc limit ?""";

    private final EntityManager entities;
    private final ObjectMapper json;

    PersonsWithDocuments(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** All documents of the persons who have one of these numbers. In a transaction of the caller. */
    Map<UUID, List<Presented>> numbered(Collection<Long> keys, int most) {
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, keys, most));
    }

    private Map<UUID, List<Presented>> read(Connection connection, Collection<Long> keys, int most)
            throws SQLException {
        Map<UUID, List<Presented>> found = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setArray(1, connection.createArrayOf("int8", keys.toArray()));
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), documents(rows.getString(2)));
                }
            }
        }
        return found;
    }

    private List<Presented> documents(String stored) {
        try {
            return List.of(json.readValue(stored, IdentityDocument[].class)).stream()
                    .map(document -> new Presented(document.number(), document.type(), document.issuingCountry()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The documents of a person cannot be read", e);
        }
    }
}
