package org.hueandcry.persons.document;

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
import org.hueandcry.persons.person.IdentityDocument;
import org.jboss.resteasy.reactive.RestResponse;

/** Lost, stolen and revoked documents, over HTTP. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Documents",
        description =
                "Lost, stolen and revoked documents, each the property of the authority that recorded it; and the check of a document")
class DocumentResource {

    private final Documents documents;
    private final DocumentViews views;
    private final RecordDocument recordDocument;
    private final ChangeDocument changeDocument;
    private final EraseDocument eraseDocument;
    private final Versions versions;
    private final Consultations consultations;
    private final Caller caller;
    private final AuditTrail trail;

    DocumentResource(
            Documents documents,
            DocumentViews views,
            RecordDocument recordDocument,
            ChangeDocument changeDocument,
            EraseDocument eraseDocument,
            Versions versions,
            Consultations consultations,
            Caller caller,
            AuditTrail trail) {
        this.documents = documents;
        this.views = views;
        this.recordDocument = recordDocument;
        this.changeDocument = changeDocument;
        this.eraseDocument = eraseDocument;
        this.versions = versions;
        this.consultations = consultations;
        this.caller = caller;
        this.trail = trail;
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Recorded")
    @Operation(
            operationId = "recordDocument",
            summary = "Record a lost, stolen or revoked document",
            description =
                    "Roles: officer, supervisor; reviewer for the General Secretariat. The caller's authority becomes the owner. 409 where it has"
                            + " recorded a document of this number, type and issuing country already; 'recorded' is then the id of that record.")
    public RestResponse<DocumentView> record(@RequestBody(required = true) DocumentRequest request) {
        DocumentView view = recordDocument.record(request);
        return answer(
                RestResponse.ResponseBuilder.<DocumentView>created(URI.create("/api/v1/documents/" + view.id())), view);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listDocuments",
            summary = "List lost and stolen documents",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. Only documents that the caller may see, newest first. Whoever has a document"
                            + " in hand asks POST /api/v1/documents/check.")
    public Page<DocumentView> list(
            @QueryParam("number")
                    @Parameter(
                            description =
                                    "the number; blanks, hyphens and case make no difference, nor do O for 0 and I for 1")
                    String number,
            @QueryParam("type") IdentityDocument.Type type,
            @QueryParam("issuingCountry") @Parameter(description = "the country or organisation that issued it")
                    String issuingCountry,
            @QueryParam("status") DocumentStatus status,
            @QueryParam("owner") @Parameter(description = "the authority that recorded the document") String owner,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, number, type, issuingCountry, status, owner);
        return views.list(new DocumentFilter(number, type, issuingCountry, status, owner), page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "getDocument",
            summary = "Read a document",
            description = "Roles: officer, supervisor, reviewer, ccf.")
    public RestResponse<DocumentView> get(UUID id) {
        DocumentView view = views.of(documents.require(id));
        return answer(RestResponse.ResponseBuilder.<DocumentView>ok(), view);
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER})
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeDocument",
            summary = "Change a document",
            description =
                    "Roles: officer, supervisor of the owner, or reviewer where the General Secretariat is the owner. If-Match is required. Whoever records may tighten the visibility;"
                            + " only a supervisor, and there a reviewer, may loosen it.")
    public RestResponse<DocumentView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) String ifMatch,
            @RequestBody(
                            description =
                                    "A JSON merge patch (RFC 7396): any part of a DocumentRequest. What it names is replaced, what it sets to null"
                                            + " is removed, the rest stays.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    MergePatch patch) {
        DocumentView view = changeDocument.change(id, IfMatch.of(ifMatch), patch);
        return answer(RestResponse.ResponseBuilder.<DocumentView>ok(), view);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.REVIEWER})
    @Operation(
            operationId = "eraseDocument",
            summary = "Erase a document recorded in error",
            description =
                    "Role: supervisor of the owner, or reviewer where the General Secretariat is the owner. One that was found again is no error: its status is RECOVERED.")
    public void erase(UUID id, @HeaderParam("If-Match") String ifMatch) {
        eraseDocument.erase(id, IfMatch.of(ifMatch));
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listDocumentVersions",
            summary = "What the record was before, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<DocumentVersionView> versions(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        PageRequest page = PageRequest.of(limit, cursor, id, "versions");
        return versions.of(id, page, DocumentRequest.class, DocumentVersionView::of);
    }

    @GET
    @Path("/{id}/consultations")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listDocumentConsultations",
            summary = "Who has been shown the record, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<Consultations.Consultation> consultations(
            UUID id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        requireOfOwnerOrOrganisation(id);
        return consultations.of(id, PageRequest.of(limit, cursor, id, "consultations"));
    }

    private void requireOfOwnerOrOrganisation(UUID id) {
        Document document = documents.require(id);
        if (!caller.isOwnerOrOrganisation(document.owner())) {
            throw Problems.forbidden("Only the authority that recorded the document may read this.");
        }
        trail.shows(document.id(), document.owner());
    }

    private static RestResponse<DocumentView> answer(
            RestResponse.ResponseBuilder<DocumentView> status, DocumentView view) {
        return status.entity(view).tag(IfMatch.tag(view.version())).build();
    }
}
