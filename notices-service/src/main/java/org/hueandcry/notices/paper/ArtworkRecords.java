package org.hueandcry.notices.paper;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What a document asks of artworks-service: a work of art and its photographs, as its caller would ask, whose token, purpose and person are handed on. */
@RegisterRestClient(configKey = "artworks-service")
@RegisterClientHeaders
@Path("/api/v1/artworks/{id}")
interface ArtworkRecords {

    @GET
    @Produces("application/json")
    ArtworkOnRecord artwork(@PathParam("id") UUID id);

    @GET
    @Path("/photos")
    @Produces("application/json")
    PhotographsOnRecord photographs(@PathParam("id") UUID id);

    @GET
    @Path("/photos/{photoId}")
    @Produces("image/jpeg")
    byte[] photograph(@PathParam("id") UUID id, @PathParam("photoId") UUID photoId);
}
