package org.hueandcry.artworks.artwork;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the database itself holds back, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class RowLevelSecurityTest {

    private static final List<String> TABLES = List.of(
            "artwork",
            "record_version",
            "notice",
            "photograph",
            "consultation",
            "certificate",
            "inquiry",
            "reconciliation",
            "reconciliation_due");

    private static final List<String> IMPORTS =
            List.of("import_job", "import_lines", "import_error", "import_reference");

    @Inject
    AgroalDataSource pool;

    @Test
    void every_table_with_case_data_is_under_policies() {
        DatabaseRules.exactlyTheseTablesAreUnderPolicies(
                Stream.concat(TABLES.stream(), IMPORTS.stream()).toList());
    }

    @Test
    void the_role_of_requests_owns_nothing_and_bypasses_nothing() {
        DatabaseRules.rolesOwnAndBypassNothing("artworks");
    }

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        painting().by(As.bureau("IT"));
        DatabaseRules.nothingIsReadWithoutACaller("artworks", List.of("artwork", "record_version", "consultation"));
    }

    @Test
    void a_pooled_connection_remembers_no_caller() throws SQLException {
        painting().by(As.bureau("IT"));
        try (Connection connection = pool.getConnection()) {
            DatabaseRules.isRefused(connection, "select count(*) from artwork");
        }
    }

    @Test
    void requests_add_to_the_audit_trail_and_neither_read_nor_change_it() throws SQLException {
        DatabaseRules.requestsOnlyAddToTheAuditTrail("artworks");
    }

    @Test
    void nobody_writes_the_rows_of_another_authority() throws SQLException {
        String id = painting().by(As.bureau("IT"));
        try (Connection connection = Database.asCaller("artworks", "DE")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update artwork set status = 'RETURNED' where id = '" + id + "'"));
            assertEquals(0, connection.createStatement().executeUpdate("delete from artwork where id = '" + id + "'"));
        }
    }
}
