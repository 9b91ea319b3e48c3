package org.hueandcry.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.PostgresPart;

/** A database, a broker and an issuer of tokens for one service that is measured, and the service itself. All of it ends with it. */
final class Bench implements AutoCloseable {

    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static final Path DATA = Path.of("deploy/load/target/data");

    /** What has been started, the last first. */
    private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();

    final PostgresPart postgres;
    final Issuer issuer;
    private final String name;
    private final String folder;
    private final String heap;
    private final KafkaPart kafka;

    /** @param name of the service, which is that of its database */
    Bench(String name, String heap) {
        this(name, name, heap);
    }

    /** @param folder of the data, where they are others than those that the service is usually measured with */
    Bench(String name, String folder, String heap) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.name = name;
        this.folder = folder;
        this.heap = heap;
        postgres = keep(PostgresPart.start(DATA.resolve(folder), 0, true));
        kafka = keep(KafkaPart.start(DATA.resolve(folder + "-kafka"), 0));
        issuer = keep(new Issuer());
        postgres.createDatabase(name);
        for (String topic : List.of("notices", "persons", "artworks", "hits")) {
            kafka.createCompactedTopic(topic);
        }
        kafka.createTopic(name + "-service.dead-letters");
    }

    ServiceProcess service() {
        return keep(new ServiceProcess(name, heap, DATA, postgres, kafka, issuer));
    }

    Pool pool() {
        return new Pool(postgres, name);
    }

    Path log() {
        return folder().resolve("postgres.log");
    }

    /** Where the database server keeps its data, and may read and write. */
    Path folder() {
        return DATA.resolve(folder);
    }

    /** @return the values of the columns as text */
    List<String[]> rows(String sql) {
        try (var connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As the owner of everything. */
    java.sql.Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(name), "postgres", null);
    }

    void execute(String sql) {
        try (var connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    /** The last first, however this program ends; what is closed already stays so. */
    @Override
    public void close() {
        for (AutoCloseable part = started.poll(); part != null; part = started.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                OUT.println("did not stop as it should: " + e.getMessage());
            }
        }
    }
}
