package org.hueandcry.load;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.regex.Pattern;
import org.hueandcry.local.parts.PostgresPart;

/** The database alone, through one pool: as large as that of the service, on its role. */
final class Pool implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    private static final int SIZE = 20;

    private final AgroalDataSource pool;

    Pool(PostgresPart postgres, String name) {
        try {
            pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(SIZE)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(postgres.jdbcUrl(name))
                                    .principal(new NamePrincipal(name + "_app"))
                                    .credential(new SimplePassword(name + "_app-local")))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement to be executed, its parameters as text. */
    record Query(String sql, List<String> parameters) {

        /** As PostgreSQL has logged it; each parameter once, in order. */
        static Query of(Executed executed) {
            return new Query(
                    PARAMETER.matcher(executed.sql().replace("?", "??")).replaceAll("?"), executed.parameters());
        }
    }

    /** Executes the statements of one answer one after another, and reads all that they return. */
    void answer(List<Query> queries) throws SQLException {
        try (var connection = pool.getConnection()) {
            // who asks is told to the database for a transaction
            connection.setAutoCommit(false);
            for (Query query : queries) {
                try (PreparedStatement select = connection.prepareStatement(query.sql())) {
                    for (int i = 0; i < query.parameters().size(); i++) {
                        // of no type: PostgreSQL takes the one that stands there
                        select.setObject(i + 1, query.parameters().get(i), Types.OTHER);
                    }
                    try (ResultSet rows = select.executeQuery()) {
                        int columns = rows.getMetaData().getColumnCount();
                        while (rows.next()) {
                            for (int column = 1; column <= columns; column++) {
                                rows.getObject(column);
                            }
                        }
                    }
                }
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
