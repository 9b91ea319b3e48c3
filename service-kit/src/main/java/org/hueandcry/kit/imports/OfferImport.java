package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;

/** Lets what has been received be taken in: once, however often the same is sent with the same key. */
@ApplicationScoped
class OfferImport {

    private final ImportRows imports;
    private final Idempotency idempotency;
    private final Event<RunImports.Offered> offered;

    OfferImport(ImportRows imports, Idempotency idempotency, Event<RunImports.Offered> offered) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.offered = offered;
    }

    /** @return this import, or the one that came first with the key */
    @Transactional
    UUID offer(UUID id) {
        return idempotency.once(() -> {
            if (!imports.offer(id)) {
                throw Problems.of(ProblemType.CONFLICT, ReceiveImport.CANCELLED);
            }
            offered.fire(new RunImports.Offered());
            return id;
        });
    }
}
