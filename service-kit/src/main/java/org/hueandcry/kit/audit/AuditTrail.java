package org.hueandcry.kit.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Collects which records the answer to this request shows or changes. Every view that leaves a service is named here first. */
@RequestScoped
public class AuditTrail {

    /** A record and the authority that owns it. */
    record Shown(UUID id, String owner) {}

    private final List<Shown> shown = new ArrayList<>();

    public void shows(UUID id, String owner) {
        shown.add(new Shown(id, owner));
    }

    List<Shown> shown() {
        return List.copyOf(shown);
    }
}
