package org.hueandcry.persons.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.photograph.PhotographAnswers;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.photograph.Photographs;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Photographs of persons, over HTTP. */
@Path("/api/v1/persons/{id}/photos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Photographs of persons", description = "As visible as the person's record")
class PersonPhotographResource {

    private final Persons persons;
    private final PhotographPerson photographPerson;
    private final Photographs photographs;
    private final AuditTrail trail;

    PersonPhotographResource(
            Persons persons, PhotographPerson photographPerson, Photographs photographs, AuditTrail trail) {
        this.persons = persons;
        this.photographPerson = photographPerson;
        this.photographs = photographs;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes({PhotographAnswers.JPEG, PhotographAnswers.PNG, MediaType.APPLICATION_OCTET_STREAM})
    @APIResponseSchema(value = PhotographView.class, responseCode = "201", responseDescription = "Added")
    @Operation(
            operationId = "addPersonPhotograph",
            summary = "Add a photograph",
            description = "Roles: officer, supervisor of the owner. " + PhotographAnswers.TAKEN_IN)
    public RestResponse<PhotographView> add(UUID id, byte[] photograph) {
        return PhotographAnswers.added("/api/v1/persons/" + id, photographPerson.add(id, photograph));
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public RestResponse<PhotographView> addFromForm(UUID id, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        return add(id, PhotographAnswers.only(files));
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listPersonPhotographs",
            summary = "The photographs of a person, oldest first",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public Page<PhotographView> list(UUID id) {
        show(id);
        return new Page<>(photographs.of(id), null);
    }

    @GET
    @Path("/{photoId}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(PhotographAnswers.JPEG)
    @Operation(
            operationId = "getPersonPhotograph",
            summary = "The picture",
            description = "Roles: officer, supervisor, reviewer, ccf. A JPEG.")
    public RestResponse<byte[]> picture(UUID id, UUID photoId) {
        show(id);
        return PhotographAnswers.jpeg(photographs.picture(id, photoId));
    }

    @GET
    @Path("/{photoId}/thumbnail")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(PhotographAnswers.JPEG)
    @Operation(
            operationId = "getPersonThumbnail",
            summary = "The picture, small",
            description = "Roles: officer, supervisor, reviewer, ccf. A JPEG of at most 240 pixels a side.")
    public RestResponse<byte[]> thumbnail(UUID id, UUID photoId) {
        show(id);
        return PhotographAnswers.jpeg(photographs.thumbnail(id, photoId));
    }

    @POST
    @Path("/{photoId}/main")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "choosePersonPhotograph",
            summary = "Make a photograph the main one",
            description =
                    "Roles: officer, supervisor of the owner. Where none was chosen, the first is the main one. Chosen again, it stays so.")
    public PhotographView choose(UUID id, UUID photoId) {
        return photographPerson.choose(id, photoId);
    }

    @DELETE
    @Path("/{photoId}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "removePersonPhotograph",
            summary = "Remove a photograph",
            description = "Roles: officer, supervisor of the owner.")
    public void remove(UUID id, UUID photoId) {
        photographPerson.remove(id, photoId);
    }

    private void show(UUID id) {
        Person person = persons.require(id);
        trail.shows(person.id(), person.owner());
    }
}
