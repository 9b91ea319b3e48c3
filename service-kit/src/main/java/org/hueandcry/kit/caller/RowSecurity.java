package org.hueandcry.kit.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;

/**
 * Tells the database, at the beginning of every transaction of a request, who is asking; the row-level policies read it and raise
 * where it is missing. It is set for the transaction only: it survives neither the commit nor the return to the pool.
 */
@ApplicationScoped
class RowSecurity {

    private final EntityManager entities;
    private final Caller caller;
    private final CurrentIdentityAssociation identity;
    private final TransactionManager transactions;

    RowSecurity(
            EntityManager entities,
            Caller caller,
            CurrentIdentityAssociation identity,
            TransactionManager transactions) {
        this.entities = entities;
        this.caller = caller;
        this.identity = identity;
        this.transactions = transactions;
    }

    void bind(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        // A consumer or a job has no caller: it works on the system role, and the application role shows it nothing.
        if (!Arc.container().requestContext().isActive()
                || identity.getIdentity().isAnonymous()) {
            return;
        }
        try {
            entities.createNativeQuery(
                            "select set_config('app.caller', :caller, true), set_config('app.clearance', :clearance, true)")
                    .setParameter("caller", caller.authority())
                    .setParameter("clearance", String.valueOf(caller.clearanceInDatabase()))
                    .getSingleResult();
        } catch (RuntimeException e) {
            endTransaction(e);
            throw e;
        }
    }

    /** Whoever began the transaction has not got it yet and cannot end it: left open, it would stay with the thread. */
    private void endTransaction(RuntimeException cause) {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            cause.addSuppressed(e);
        }
    }
}
