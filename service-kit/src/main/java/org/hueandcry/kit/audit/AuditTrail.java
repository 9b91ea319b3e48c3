package org.hueandcry.kit.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Purpose;

/** Collects which records the answer to this request shows or changes. Every view that leaves a service is named here first. */
@RequestScoped
public class AuditTrail {

    /** A record and the authority that owns it. */
    record Shown(UUID id, String owner) {}

    private final List<Shown> shown = new ArrayList<>();
    private Purpose purpose;
    private Object asked;

    public void shows(UUID id, String owner) {
        shown.add(new Shown(id, owner));
    }

    /** What a body asks for, and why, where the address and the headers do not say it. */
    public void asks(Purpose stated, Object query) {
        purpose = stated;
        asked = query;
    }

    /** Null where the header or the token says it. */
    Purpose purpose() {
        return purpose;
    }

    /** Null where the address says it. */
    Object asked() {
        return asked;
    }

    List<Shown> shown() {
        return List.copyOf(shown);
    }
}
