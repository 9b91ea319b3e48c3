package org.hueandcry.persons.notice;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hueandcry.kit.consumption.Consumption;

/** Hears of notices, and keeps the state of those on persons unless a newer one is known: any replay ends in the same state. */
@ApplicationScoped
class NoticeChanges {

    private static final String TOPIC = "notices";

    private final AgroalDataSource system;
    private final Consumption consumption;

    NoticeChanges(@DataSource("system") AgroalDataSource system, Consumption consumption) {
        this.system = system;
        this.consumption = consumption;
    }

    @Incoming(TOPIC)
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        consumption.apply(message, NoticeState.class, this::keep);
    }

    private void keep(NoticeState notice) throws SQLException {
        Optional<UUID> person = notice.person();
        if (person.isEmpty()) {
            return;
        }
        try (Connection connection = system.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into notice (id, person_id, epoch, version, owner, reference, colour, status,
                                            visible_to, restricted_from, confidentiality, blocked)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            person_id = excluded.person_id, epoch = excluded.epoch, version = excluded.version, owner = excluded.owner,
                            reference = excluded.reference, colour = excluded.colour, status = excluded.status,
                            visible_to = excluded.visible_to, restricted_from = excluded.restricted_from,
                            confidentiality = excluded.confidentiality, blocked = excluded.blocked
                        where (notice.epoch, notice.version) <= (excluded.epoch, excluded.version)""")) {
            upsert.setObject(1, notice.id());
            upsert.setObject(2, person.get());
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
