package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.Waiting;

/**
 * Keeps a body piece by piece as it comes, and offers it to be taken in once it is there to its end. One that breaks off before is not
 * imported at all: its sender was never told an address, and sends it again.
 */
@ApplicationScoped
public class ReceiveImport {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    static final String BROKEN_OFF = "The body broke off before its end; nothing of it is imported. Send it again.";

    static final String CANCELLED = "The import was cancelled while it was being sent.";

    /** Each holds a thread for as long as its body lasts. */
    private static final int AT_ONCE = 8;

    private final ImportRows imports;
    private final OfferImport offerImport;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ReceiveImport(ImportRows imports, OfferImport offerImport, Caller caller, Idempotency idempotency) {
        this.imports = imports;
        this.offerImport = offerImport;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** @return the id of the import; 400 where there is no line in the body */
    public UUID receive(InputStream body) {
        return receive(body, CutBody::new);
    }

    /** The same for a table, whose records are made lines of JSON as they come. */
    public UUID receive(InputStream body, CsvFormat format, CsvColumns columns) {
        return receive(body, digested -> new CutCsv(digested, format, columns));
    }

    private UUID receive(InputStream body, Function<InputStream, Pieces> cut) {
        Importer importer = Importer.of(caller);
        Waiting.forOneOf(places, Duration.ofSeconds(5), "Too many imports are being sent at the moment.");
        try {
            UUID id = UUID.randomUUID();
            imports.begin(id, importer);
            return received(id, importer, body, cut);
        } finally {
            places.release();
        }
    }

    private UUID received(UUID id, Importer importer, InputStream body, Function<InputStream, Pieces> cut) {
        boolean remembered = false;
        try {
            DigestInputStream digested = new DigestInputStream(body, sha256());
            if (!keptAll(id, importer, cut.apply(digested))) {
                remembered = true;
                throw Problems.of(ProblemType.CONFLICT, CANCELLED);
            }
            idempotency.says(digested.getMessageDigest().digest());
            UUID wanted = offerImport.offer(id);
            remembered = wanted.equals(id);
            return wanted;
        } catch (IOException e) {
            imports.breakOff(id, BROKEN_OFF);
            remembered = true;
            throw Problems.of(ProblemType.INVALID_REQUEST, BROKEN_OFF);
        } finally {
            if (!remembered) {
                imports.forget(id);
            }
        }
    }

    private boolean keptAll(UUID id, Importer importer, Pieces pieces) throws IOException {
        long records = 0;
        for (Pieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            records += piece.records();
            if (!imports.keep(id, importer.owner(), piece)) {
                return false;
            }
        }
        if (records == 0) {
            throw Problems.invalid(Fault.at("", "records are expected, one a line, and the body is empty"));
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
