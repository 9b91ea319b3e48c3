package org.hueandcry.local.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL server on this machine, its data in a directory that outlives it. The superuser {@code postgres} needs no password
 * from here; every other role does.
 */
public final class PostgresPart implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private static final String WHO_MAY_CONNECT = """
            host all postgres localhost trust
            host all all localhost scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private PostgresPart(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    /**
     * @param port 0 for any free one
     * @param durable whether a commit outlives a crash of the machine; only tests may do without
     */
    public static PostgresPart start(Path directory, int port, boolean durable) {
        // In a thread that nobody interrupts: the library would leave the program behind that it waits for.
        return CompletableFuture.supplyAsync(() -> startAndWait(directory.toAbsolutePath(), port, durable))
                .exceptionally(e -> {
                    throw e.getCause() instanceof PartFailed failed ? failed : new PartFailed("PostgreSQL", e);
                })
                .join();
    }

    private static PostgresPart startAndWait(Path directory, int port, boolean durable) {
        Path log = directory.resolve("postgres.log");
        Path data = directory.resolve("data");
        // Not the builder's setting: the library also creates and sweeps the directory of this property.
        System.setProperty("ot.epg.working-dir", Unpacked.postgres().toString());
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(log);
            String sync = durable ? "on" : "off";
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(Ports.orFree(port))
                    .setDataDirectory(data)
                    .setDataDirectoryCustomizer(PostgresPart::writeWhoMayConnect)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // What is left to the machine's own library: macOS knows no C.UTF-8.
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("unix_socket_directories", "")
                    // The library switches both off.
                    .setServerConfig("fsync", sync)
                    .setServerConfig("synchronous_commit", sync)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(STARTS_WITHIN)
                    .start();
            return new PostgresPart(server, process(data).orElseThrow());
        } catch (IOException | RuntimeException e) {
            process(data).ifPresent(Program::stop);
            throw Program.failed("PostgreSQL did not start: " + e.getMessage(), log, e);
        }
    }

    /**
     * Creates what doesn't exist yet: the database and three roles that may log in. {@code <name>_owner} owns it and runs the
     * migrations; {@code <name>_app} and {@code <name>_system} own nothing and bypass nothing. Each password is
     * {@code <role>-local}.
     */
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z_]*")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        String owner = name + "_owner";
        String app = name + "_app";
        String system = name + "_system";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {owner, app, system}) {
                if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + role + "-local'");
                }
            }
            if (!exists(statement, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + owner);
            }
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to " + app + ", " + system);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be created", e);
        }
        try (Connection connection = server.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to " + app + ", " + system);
        } catch (SQLException e) {
            throw new IllegalStateException("The rights in database " + name + " cannot be set", e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // The library gives up after five seconds, and only logs that.
            Program.stop(process);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void writeWhoMayConnect(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> process(Path data) {
        try {
            long id = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            // The file of a server that was killed stays, and its number may be another program's by now.
            return ProcessHandle.of(id)
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.endsWith("postgres"))
                            .isPresent());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
