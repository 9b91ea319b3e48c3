package org.hueandcry.persons.hit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hueandcry.kit.consumption.Consumption;

/** Hears of hits, and keeps those on persons that were rejected unless a newer state is known: any replay ends in the same state. */
@ApplicationScoped
class HitChanges {

    private static final String TYPE = "hit.changed.v1";

    private final AgroalDataSource system;
    private final Consumption consumption;

    HitChanges(@DataSource("system") AgroalDataSource system, Consumption consumption) {
        this.system = system;
        this.consumption = consumption;
    }

    @Incoming("hits")
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        // the topic is that of notices: a message that names no type is one of theirs
        if (message.headers().lastHeader("ce_type") != null) {
            consumption.apply(message, TYPE, HitState.class, this::keep);
        }
    }

    private void keep(HitState hit) throws SQLException {
        String person = hit.record().get("personId");
        if (person == null) {
            return;
        }
        // of a person who is erased nothing is kept, and of a hit that was never rejected nothing need be
        try (Connection connection = system.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into rejected_hit (id, epoch, version, person_id, authority, client, record_version, rejected)
                        select n.* from (values (?, ?, ?, ?, ?, ?, ?, ?)) n (id, epoch, version, person_id, authority, client, record_version, rejected)
                        where exists (select from person p where p.id = n.person_id)
                          and (n.rejected or exists (select from rejected_hit h where h.id = n.id))
                        on conflict (id) do update set
                            epoch = excluded.epoch, version = excluded.version, rejected = excluded.rejected
                        where (rejected_hit.epoch, rejected_hit.version) <= (excluded.epoch, excluded.version)""")) {
            upsert.setObject(1, hit.id());
            upsert.setInt(2, hit.epoch());
            upsert.setLong(3, hit.version());
            upsert.setObject(4, UUID.fromString(person));
            upsert.setString(5, hit.reportedBy());
            upsert.setString(6, hit.client());
            upsert.setLong(7, hit.recordVersion());
            upsert.setBoolean(8, hit.rejected());
            upsert.executeUpdate();
        }
    }
}
