package org.hueandcry.kit.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hueandcry.kit.visibility.Confidentiality;

/**
 * Tells the database, in a transaction of a job on the role of requests, for whom the job works: whoever has asked for the work, with the
 * rights that they had then. The policies hold for the job as they held for them.
 */
@ApplicationScoped
public class StoredCaller {

    /** Below every record: a policy of its own shows what owners disclose to those who take due care. */
    static final int DUE_DILIGENCE = -1;

    private static final int PUBLIC = -2;

    private final EntityManager entities;

    StoredCaller(EntityManager entities) {
        this.entities = entities;
    }

    /** For this transaction, and no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bind(String authority, Confidentiality clearance) {
        bind(authority, clearance.ordinal());
    }

    /** Everybody, without login: sees what a policy of its own shows to the public, and nothing else. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bindPublic() {
        bind("PUBLIC", PUBLIC);
    }

    private void bind(String authority, int clearance) {
        entities.createNativeQuery(
                        "select set_config('app.caller', :caller, true), set_config('app.clearance', :clearance, true)")
                .setParameter("caller", authority)
                .setParameter("clearance", String.valueOf(clearance))
                .getSingleResult();
    }
}
