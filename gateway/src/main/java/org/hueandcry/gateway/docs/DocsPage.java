package org.hueandcry.gateway.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hueandcry.gateway.GatewaySettings;
import org.hueandcry.gateway.problem.ProblemAnswer;
import org.hueandcry.kit.problem.ProblemType;

/** {@code /docs/}: Swagger UI over {@code /openapi}, with a login. It runs no script but its own, and calls nobody but us and the login. */
@ApplicationScoped
class DocsPage {

    private final DocsFiles files;
    private final String contentSecurity;

    DocsPage(GatewaySettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer)
            throws IOException {
        files = new DocsFiles(settings.docsClient());
        contentSecurity =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' "
                        + issuer
                        + "/protocol/openid-connect/token; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void serve(@Observes Router router) {
        router.route("/docs*").handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        String path = exchange.request().path();
        Optional<DocsFiles.File> file = files.at(path.equals("/docs") ? DocsFiles.PAGE : path);
        if (file.isEmpty()) {
            ProblemAnswer.send(exchange, ProblemType.NOT_FOUND);
        } else if (!isRead(exchange.request().method())) {
            ProblemAnswer.send(exchange, ProblemType.METHOD_NOT_ALLOWED);
        } else if (path.equals("/docs")) {
            exchange.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, DocsFiles.PAGE)
                    .end();
        } else {
            send(exchange, file.get());
        }
    }

    private void send(RoutingContext exchange, DocsFiles.File file) {
        HttpServerResponse response = exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, file.caching())
                .putHeader("Content-Security-Policy", contentSecurity)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(
                        HttpHeaders.CONTENT_LENGTH,
                        String.valueOf(file.content().length()));
        if (exchange.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(file.content());
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
