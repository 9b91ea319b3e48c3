package org.hueandcry.kit.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.hueandcry.kit.caller.OpenToAll;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets pages of every origin read what everybody may read, and nothing else. */
class CrossOrigin {

    private static final String READING = "GET, HEAD, OPTIONS";

    /** What scripts and their libraries send with a GET; none of it changes the answer but the first. */
    private static final String SENT =
            "If-None-Match, Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, Pragma,"
                    + " Range, X-Requested-With";

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answerPreflight(ContainerRequestContext request) {
        return HttpMethod.OPTIONS.equals(request.getMethod()) && isOpenToAll(request)
                ? Optional.of(
                        Response.noContent().header(HttpHeaders.ALLOW, READING).build())
                : Optional.empty();
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOpenToAll(request)) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Retry-After");
            if (response.getStatus() == 405) {
                headers.putSingle(HttpHeaders.ALLOW, READING);
            }
            if (HttpMethod.OPTIONS.equals(request.getMethod())) {
                headers.putSingle("Access-Control-Allow-Methods", READING);
                headers.putSingle("Access-Control-Allow-Headers", SENT);
                headers.putSingle("Access-Control-Max-Age", "86400");
            }
        }
    }

    private static boolean isOpenToAll(ContainerRequestContext request) {
        return OpenToAll.isAt(request.getUriInfo().getPath());
    }
}
