package org.hueandcry.kit.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/**
 * Carries a POST out once, however often it is sent with the same {@code Idempotency-Key}. The key is scoped by client, account and path, kept
 * for 24 hours in the transaction of the effect, together with a hash of the body and the id of the resource; never the body itself.
 */
@RequestScoped
public class Idempotency {

    public static final String KEY = "Idempotency-Key";

    private final EntityManager entities;
    private final Caller caller;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;
    private byte[] bodyHash = hash(new byte[0]);

    Idempotency(EntityManager entities, Caller caller, HttpHeaders headers, Request request, UriInfo uri) {
        this.entities = entities;
        this.caller = caller;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    void body(byte[] body) {
        bodyHash = hash(body);
    }

    /**
     * For a request that no record of ours is read from: what tells it from another under the same key.
     *
     * @param body the bytes of a file
     * @param beside what it says beside its body, such as the parameters of its query
     */
    public void says(byte[] body, String... beside) {
        bodyHash = hash((HexFormat.of().formatHex(hash(body)) + "\n" + String.join("\n", beside))
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param effect does the work and answers the id of the resource it worked on
     * @return that id, from now or from the first time; render the resource anew, under today's rights
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID once(Supplier<UUID> effect) {
        String key = headers.getHeaderString(KEY);
        if (key == null) {
            return effect.get();
        }
        if (key.isBlank() || key.length() > 200 || UnprintableText.in(key)) {
            throw Problems.invalid(Fault.ofHeader(KEY, "must have 1 to 200 printable characters"));
        }
        // People log in through one client and know nothing of each other's keys.
        String client = caller.client() + " " + caller.subject();
        String route = request.getMethod() + " " + uri.getPath();
        boolean first = (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(concat_ws(chr(10), ?1, ?2, ?3), 0))")
                .setParameter(1, client)
                .setParameter(2, route)
                .setParameter(3, key)
                .getSingleResult();
        if (!first) {
            throw Problems.of(
                    ProblemType.IDEMPOTENT_REQUEST_IN_FLIGHT, ProblemType.IDEMPOTENT_REQUEST_IN_FLIGHT.remedy());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> known = entities.createNativeQuery("select body_hash, resource_id from idempotency"
                        + " where client = ?1 and route = ?2 and key = ?3 and at > now() - interval '24 hours'")
                .setParameter(1, client)
                .setParameter(2, route)
                .setParameter(3, key)
                .getResultList();
        if (!known.isEmpty()) {
            if (!Arrays.equals((byte[]) known.get(0)[0], bodyHash)) {
                throw Problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.IDEMPOTENCY_KEY_REUSED.remedy());
            }
            return (UUID) known.get(0)[1];
        }
        UUID resource = effect.get();
        entities.createNativeQuery("""
                        insert into idempotency (client, route, key, body_hash, resource_id) values (?1, ?2, ?3, ?4, ?5)
                        on conflict (client, route, key)
                        do update set body_hash = excluded.body_hash, resource_id = excluded.resource_id, at = excluded.at""")
                .setParameter(1, client)
                .setParameter(2, route)
                .setParameter(3, key)
                .setParameter(4, bodyHash)
                .setParameter(5, resource)
                .executeUpdate();
        return resource;
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
