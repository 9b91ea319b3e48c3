package org.hueandcry.persons.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.audit.Consultations;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.IfMatch;
import org.hueandcry.kit.request.MergePatch;
import org.hueandcry.kit.version.Versions;
import org.jboss.resteasy.reactive.RestResponse;

/** Persons, over HTTP. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Persons",
        description = "Wanted, missing and unidentified persons, each the property of the authority that recorded them")
class PersonResource {

    private final Persons persons;
    private final PersonViews views;
    private final RecordPerson recordPerson;
    private final ChangePerson changePerson;
    private final ErasePerson erasePerson;
    private final Versions versions;
    private final Consultations consultations;
    private final Caller caller;
    private final AuditTrail trail;

    PersonResource(
            Persons persons,
            PersonViews views,
            RecordPerson recordPerson,
            ChangePerson changePerson,
            ErasePerson erasePerson,
            Versions versions,
            Consultations consultations,
            Caller caller,
            AuditTrail trail) {
        this.persons = persons;
        this.views = views;
        this.recordPerson = recordPerson;
        this.changePerson = changePerson;
        this.erasePerson = erasePerson;
        this.versions = versions;
        this.consultations = consultations;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Recorded")
    @Operation(
            operationId = "recordPerson",
            summary = "Record a person",
            description =
                    "Roles: officer, supervisor; reviewer for the General Secretariat. The caller's authority becomes the owner.")
    public RestResponse<PersonView> record(@RequestBody(required = true) PersonRequest request) {
        PersonView view = recordPerson.record(request);
        return answer(
                RestResponse.ResponseBuilder.<PersonView>created(URI.create("/api/v1/persons/" + view.id())), view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getPerson",
            summary = "Read a person",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public RestResponse<PersonView> get(UUID id) {
        PersonView view = views.of(persons.require(id));
        return answer(RestResponse.ResponseBuilder.<PersonView>ok(), view);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changePerson",
            summary = "Change a person",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the owner. If-Match is required. Whoever records may tighten the visibility;"
                            + " only a supervisor, and there a reviewer, may loosen it.")
    public RestResponse<PersonView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(
                            description =
                                    "A JSON merge patch (RFC 7396): any part of a PersonRequest. What it names is replaced, what it sets to null"
                                            + " is removed, the rest stays.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    MergePatch patch) {
        PersonView view = changePerson.change(id, IfMatch.of(ifMatch), patch);
        return answer(RestResponse.ResponseBuilder.<PersonView>ok(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person recorded in error",
            description =
                    "Role: supervisor of the owner, or reviewer where the General Secretariat is the owner. 409 while a notice stands on the person.")
    public void erase(UUID id, @HeaderParam("If-Match") String ifMatch) {
        erasePerson.erase(id, IfMatch.of(ifMatch));
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listPersonVersions",
            summary = "What the record was before, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<PersonVersionView> versions(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        PageRequest page = PageRequest.of(limit, cursor, id, "versions");
        return versions.of(id, page, PersonRequest.class, PersonVersionView::of);
    }

    @GET
    @Path("/{id}/consultations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listPersonConsultations",
            summary = "Who has been shown the record, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<Consultations.Consultation> consultations(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        return consultations.of(id, PageRequest.of(limit, cursor, id, "consultations"));
    }

    private void requireOfOwnerOrOrganisation(UUID id) {
        Person person = persons.require(id);
        if (!caller.isOwnerOrOrganisation(person.owner())) {
            throw Problems.forbidden("Only the authority that recorded the person may read this.");
        }
        trail.shows(person.id(), person.owner());
    }

    private static RestResponse<PersonView> answer(RestResponse.ResponseBuilder<PersonView> status, PersonView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
