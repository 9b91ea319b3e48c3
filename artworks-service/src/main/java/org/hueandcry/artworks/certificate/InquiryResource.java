package org.hueandcry.artworks.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;

/** Who has asked about works of the caller's, over HTTP. */
@Path("/api/v1/artworks/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates of due diligence")
class InquiryResource {

    private final Inquiries inquiries;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    InquiryResource(Inquiries inquiries, Caller caller, AuditTrail trail, Clock clock) {
        this.inquiries = inquiries;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER, Role.CCF})
    @Operation(
            operationId = "listInquiries",
            summary = "Who has asked about works of yours before buying, newest first",
            description = "Roles: officer, supervisor of the owner; reviewer, ccf.")
    public Page<InquiryView> list(
            @QueryParam("artworkId") @Parameter(description = "of this work only") UUID artwork,
            @QueryParam("open") @Parameter(description = "true: only those not acknowledged") Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        boolean openOnly = Boolean.TRUE.equals(open);
        Page<Inquiry> page =
                inquiries.list(artwork, openOnly, PageRequest.of(limit, cursor, "inquiries", artwork, openOnly));
        page.items().forEach(one -> trail.shows(one.artworkId(), one.owner()));
        return page.map(Inquiry::view);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Transactional
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR})
    @Operation(
            operationId = "acknowledgeInquiry",
            summary = "Say that your bureau has taken notice of an inquiry",
            description = "Roles: officer, supervisor of the owner. Once more changes nothing.")
    public InquiryView acknowledge(UUID id) {
        Inquiry inquiry = inquiries.require(id);
        caller.mustOwn(inquiry.owner());
        inquiry.acknowledge(clock.instant());
        trail.shows(inquiry.artworkId(), inquiry.owner());
        return inquiry.view();
    }
}
