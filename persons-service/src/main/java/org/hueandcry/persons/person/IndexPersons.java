package org.hueandcry.persons.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.search.NameIndex;

/**
 * Gives those what they are found by who have not got it: recorded before an upgrade, or while what they are found by is made anew. On the
 * system role; several replicas may do it at once.
 */
@ApplicationScoped
class IndexPersons {

    private static final int AT_ONCE = 500;

    private final AgroalDataSource system;
    private final NameIndex index;
    private final Comparison comparison;
    private final ObjectMapper json;

    IndexPersons(
            @DataSource("system") AgroalDataSource system, NameIndex index, Comparison comparison, ObjectMapper json) {
        this.system = system;
        this.index = index;
        this.comparison = comparison;
        this.json = json;
    }

    @Scheduled(every = "1h", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void indexAll() throws SQLException {
        UUID last = new UUID(0, 0);
        while (last != null) {
            last = indexSome(last);
        }
    }

    /** @return the last of them; null when there are no more */
    private UUID indexSome(UUID after) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("""
                    select p.id, p.particulars from person p
                    where p.id > ? and not exists (select from person_words w where w.person_id = p.id) order by p.id limit ?""")) {
                select.setObject(1, after);
                select.setInt(2, AT_ONCE);
                Map<UUID, NameIndex.Indexed> persons = new LinkedHashMap<>();
                UUID last = null;
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        PersonRequest record = json.readValue(rows.getString(2), PersonRequest.class);
                        last = rows.getObject(1, UUID.class);
                        persons.put(last, Persons.indexed(comparison, record));
                    }
                }
                index.add(connection, persons);
                connection.commit();
                return last;
            } catch (JsonProcessingException e) {
                connection.rollback();
                throw new IllegalStateException("The particulars of a person cannot be read", e);
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
