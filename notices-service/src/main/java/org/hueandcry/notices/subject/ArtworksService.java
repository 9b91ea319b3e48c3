package org.hueandcry.notices.subject;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.hueandcry.kit.caller.Caller;

/** What notices-service asks of artworks-service: the state of a work it has not heard of yet, as its caller would ask. */
@RegisterRestClient(configKey = "artworks-service")
interface ArtworksService {

    @GET
    @Path("/internal/artworks/{id}/state")
    ArtworkState state(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(Caller.PURPOSE) String purpose,
            @HeaderParam(Caller.ON_BEHALF_OF) String onBehalfOf);
}
