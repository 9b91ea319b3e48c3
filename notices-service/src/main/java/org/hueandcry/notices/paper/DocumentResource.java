package org.hueandcry.notices.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.notices.notice.Form;
import org.jboss.resteasy.reactive.RestResponse;

/** Notices on paper, over HTTP. */
@Path("/api/v1/{form: notices|diffusions}")
@Tag(name = "On paper", description = "Notices and diffusions as PDF documents")
class DocumentResource {

    private static final String PDF = "application/pdf";

    private final PrintNotice printNotice;
    private final HttpHeaders headers;

    DocumentResource(PrintNotice printNotice, HttpHeaders headers) {
        this.printNotice = printNotice;
        this.headers = headers;
    }

    @GET
    @Path("/{id}/document")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Produces(PDF)
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description =
                    "the language of the document, where none is asked for by name; English where none of these is there",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A PDF, marked on each page with its confidentiality, and with whom it was made for",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "Problem409")
    @Operation(
            operationId = "getNoticeDocument",
            summary = "The notice or diffusion on paper",
            description =
                    "Roles: officer, supervisor, reviewer, ccf. What the record of its subject says is asked of the service that keeps it,"
                            + " as the caller may see it. 409 while the caller may know of the notice and not of its content.")
    public RestResponse<byte[]> get(
            @PathParam("form") Form form,
            UUID id,
            @QueryParam("language")
                    @Parameter(
                            description = "ISO 639: ar, en, fr or es",
                            schema = @Schema(type = SchemaType.STRING, examples = "ar"))
                    String language) {
        Texts texts = Texts.chosen(language, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.ok(printNotice.print(form, id, texts))
                .type(PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"notice-" + id + ".pdf\"")
                .build();
    }
}
