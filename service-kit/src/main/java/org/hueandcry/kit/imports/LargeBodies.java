package org.hueandcry.kit.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hueandcry.kit.problem.ProblemType;

/**
 * Only an import may be as large as the server's own bound allows: all other bodies keep to the one above which the server breaks off, as in
 * a service without imports.
 */
@ApplicationScoped
class LargeBodies {

    private final long largest;

    LargeBodies(@ConfigProperty(name = "bodies.largest") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void bound(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::judge);
    }

    private void judge(RoutingContext exchange) {
        if (exchange.request().method().equals(HttpMethod.POST)
                && exchange.request().path().endsWith("/imports")) {
            exchange.next();
            return;
        }
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largest);
        } else if (length.length() > 15 || Long.parseLong(length) > largest) {
            exchange.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .setStatusCode(ProblemType.CONTENT_TOO_LARGE.status())
                    .end();
            return;
        }
        exchange.next();
    }
}
