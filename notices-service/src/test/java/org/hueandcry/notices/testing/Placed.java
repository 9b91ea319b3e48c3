package org.hueandcry.notices.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.publicextract.PublicExtracts;
import org.hueandcry.notices.publicextract.PublicPerson;

/** Notices that the public is shown, without the life before: what publication does last. Their years are those of no other test. */
public final class Placed {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final UUID id = UUID.randomUUID();
    private final String reference;

    private Placed(int year) {
        reference = year + "/" + NUMBERS.incrementAndGet();
        Database.run(
                "insert into notice (id, owner, version, colour, status, reference, content, restricted_from,"
                        + " confidentiality, blocked, drafted_at, changed_at) values ('" + id
                        + "', 'UN', 1, 'UN_SPECIAL', 'PUBLISHED', '"
                        + reference
                        + "', '{\"colour\": \"UN_SPECIAL\", \"subject\": {\"entity\": {\"name\": \"X\"}}}', '{}', 'OFFICIAL_USE_ONLY', false, now(), now())");
    }

    /** Not yet shown. */
    public static Placed in(int year) {
        return new Placed(year);
    }

    public Placed shown(Drafted notice, Shown shown) {
        NoticeRequest content = request(notice);
        PublicPerson person = content.subjectId() == null ? extracts().fetchFor(content) : shown.person();
        QuarkusTransaction.requiringNew().run(() -> {
            CDI.current()
                    .select(EntityManager.class)
                    .get()
                    .createNativeQuery(
                            "select set_config('app.caller', 'GS', true), set_config('app.clearance', '2', true)")
                    .getSingleResult();
            extracts().keep(id, reference, content, person);
        });
        return this;
    }

    public void removed() {
        QuarkusTransaction.requiringNew().run(() -> extracts().remove(id));
    }

    public UUID id() {
        return id;
    }

    /** The {@code entity_id}. */
    public String reference() {
        return reference;
    }

    /** As addresses name it. */
    public String number() {
        return reference.replace('/', '-');
    }

    private static PublicExtracts extracts() {
        return CDI.current().select(PublicExtracts.class).get();
    }

    private static NoticeRequest request(Drafted notice) {
        return CDI.current().select(ObjectMapper.class).get().convertValue(notice.body(), NoticeRequest.class);
    }
}
