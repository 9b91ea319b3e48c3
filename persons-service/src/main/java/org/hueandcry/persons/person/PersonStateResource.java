package org.hueandcry.persons.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.outbox.Outbox;

/**
 * A person's state as it is announced, for a service that has not heard of the person yet. It is asked with the token of the caller
 * for whom that service works, and answers the person's owner only: nobody else has a notice to draft on them.
 */
@Path("/internal/persons/{id}/state")
@Produces(MediaType.APPLICATION_JSON)
class PersonStateResource {

    private final Persons persons;
    private final Outbox outbox;
    private final Caller caller;
    private final AuditTrail trail;

    PersonStateResource(Persons persons, Outbox outbox, Caller caller, AuditTrail trail) {
        this.persons = persons;
        this.outbox = outbox;
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(hidden = true)
    public String state(UUID id) {
        Person person = persons.require(id);
        caller.mustOwn(person.owner());
        trail.shows(person.id(), person.owner());
        return outbox.asAnnounced(person.changed(false));
    }
}
