package org.hueandcry.artworks.publicapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.hueandcry.artworks.Sha256;

/** Answers that may be kept on the way and are asked for again each time, by a tag over their bytes: what is gone is gone at once. */
@ApplicationScoped
class PublicAnswer {

    private final ObjectMapper json;
    private final Request request;

    PublicAnswer(ObjectMapper json, Request request) {
        this.json = json;
        this.request = request;
    }

    Response of(Object body) {
        try {
            return of(json.writeValueAsBytes(body), MediaType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A public answer cannot be written as JSON", e);
        }
    }

    Response of(byte[] body, String type) {
        EntityTag tag = new EntityTag(Sha256.of(body).substring(0, 32));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .build();
    }
}
