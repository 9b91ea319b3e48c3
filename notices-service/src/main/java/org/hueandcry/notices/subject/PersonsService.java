package org.hueandcry.notices.subject;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What notices-service asks of persons-service: the state of a person it has not heard of yet, with its caller's token. */
@RegisterRestClient(configKey = "persons-service")
interface PersonsService {

    @GET
    @Path("/internal/persons/{id}/state")
    PersonState state(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
