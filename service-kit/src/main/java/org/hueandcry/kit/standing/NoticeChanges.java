package org.hueandcry.kit.standing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hueandcry.kit.consumption.Consumption;

/** Hears of notices, and keeps the state of those on records of this service unless a newer one is known: any replay ends in the same state. */
@ApplicationScoped
class NoticeChanges {

    private static final String TOPIC = "notices";

    private final AgroalDataSource system;
    private final Consumption consumption;
    private final String subject;

    /** @param subject how a notice names a record of this service as its subject, for example {@code personId} */
    NoticeChanges(
            @DataSource("system") AgroalDataSource system,
            Consumption consumption,
            @ConfigProperty(name = "notices.subject") String subject) {
        this.system = system;
        this.subject = subject;
        this.consumption = consumption;
    }

    @Incoming(TOPIC)
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        consumption.apply(message, "notice.changed.v1", NoticeState.class, this::keep);
    }

    private void keep(NoticeState notice) throws SQLException {
        String record = notice.subject().get(subject);
        if (record == null) {
            return;
        }
        try (Connection connection = system.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into notice (id, record_id, epoch, version, owner, reference, colour, status,
                                            visible_to, restricted_from, confidentiality, blocked)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            record_id = excluded.record_id, epoch = excluded.epoch, version = excluded.version, owner = excluded.owner,
                            reference = excluded.reference, colour = excluded.colour, status = excluded.status,
                            visible_to = excluded.visible_to, restricted_from = excluded.restricted_from,
                            confidentiality = excluded.confidentiality, blocked = excluded.blocked
                        where (notice.epoch, notice.version) <= (excluded.epoch, excluded.version)""")) {
            upsert.setObject(1, notice.id());
            upsert.setObject(2, UUID.fromString(record));
            upsert.setInt(3, notice.epoch());
            upsert.setLong(4, notice.version());
            upsert.setString(5, notice.owner());
            upsert.setString(6, notice.reference());
            upsert.setString(7, notice.colour());
            upsert.setString(8, notice.state());
            notice.visibility().bind(upsert, 9);
            upsert.setBoolean(12, notice.blocked());
            upsert.executeUpdate();
        }
    }
}
