package org.hueandcry.notices.publicextract;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What notices-service asks of persons-service by its own identity, once for each publication. */
@RegisterRestClient(configKey = "person-extracts")
@OidcClientFilter
interface PersonExtracts {

    @GET
    @Path("/internal/persons/{id}/public-extract")
    PublicPerson of(@PathParam("id") UUID id, @QueryParam("photoId") List<UUID> photoIds);
}
