package org.hueandcry.kit.sweep;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** Once an hour, on the system role. Several replicas may do it at once. */
@ApplicationScoped
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    /** The newest state of each aggregate stays, however old: a full announcement repeats it. */
    private static final String SUPERSEDED_ANNOUNCEMENTS = """
            delete from outbox o where sent_at < clock_timestamp() - interval '7 days'
                and exists (select from outbox newer where newer.key = o.key and newer.seq > o.seq)""";

    private static final String IDEMPOTENCY_KEYS =
            "delete from idempotency where at < clock_timestamp() - interval '24 hours'";

    private final AgroalDataSource system;

    Sweep(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() throws SQLException {
        try (Connection connection = system.getConnection();
                Statement statement = connection.createStatement()) {
            int announcements = statement.executeUpdate(SUPERSEDED_ANNOUNCEMENTS);
            int keys = statement.executeUpdate(IDEMPOTENCY_KEYS);
            LOG.debugf("Swept %d superseded announcements and %d idempotency keys", announcements, keys);
        }
    }
}
