package org.hueandcry.kit.request;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** No answer is kept on the way unless it says otherwise: it was made for this caller, at this moment, and holds what others have said. */
class NoStore {

    @ServerResponseFilter
    void mark(ContainerResponseContext response) {
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
