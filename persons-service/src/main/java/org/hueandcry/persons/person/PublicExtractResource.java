package org.hueandcry.persons.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photographs;
import org.hueandcry.kit.problem.Problems;

/**
 * What of a person may be made public with a notice: for notices-service, which asks once, at publication, by its own identity. A person
 * whose record is restricted in any way is not found.
 */
@Path("/internal/persons/{id}/public-extract")
@Produces(MediaType.APPLICATION_JSON)
class PublicExtractResource {

    private final Persons persons;
    private final Photographs photographs;
    private final AuditTrail trail;

    PublicExtractResource(Persons persons, Photographs photographs, AuditTrail trail) {
        this.persons = persons;
        this.photographs = photographs;
        this.trail = trail;
    }

    @GET
    @Transactional
    @RolesAllowed(Role.SERVICE)
    @Operation(hidden = true)
    public PublicExtract extract(UUID id, @QueryParam("photoId") List<UUID> photoIds) {
        Person person = persons.require(id);
        if (person.visibility().isRestricted()) {
            throw Problems.notFound();
        }
        trail.shows(person.id(), person.owner());
        return PublicExtract.of(
                person, photoIds.stream().map(photoId -> photo(id, photoId)).toList());
    }

    private PublicExtract.Photo photo(UUID id, UUID photoId) {
        PhotographView photograph = photographs.require(id, photoId);
        return new PublicExtract.Photo(photoId, photograph.pictureId(), photographs.picture(id, photoId));
    }
}
