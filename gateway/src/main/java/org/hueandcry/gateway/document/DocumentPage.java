package org.hueandcry.gateway.document;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hueandcry.gateway.GatewaySettings;
import org.hueandcry.gateway.problem.ProblemAnswer;
import org.hueandcry.kit.problem.ProblemType;

/** {@code /openapi}: one document for the whole API, in YAML, or in JSON for who asks for that. Made once, at start. */
@ApplicationScoped
class DocumentPage {

    private final String yaml;
    private final String json;

    DocumentPage(
            GatewaySettings settings,
            Contracts contracts,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer)
            throws IOException {
        OneDocument document = new OneDocument(settings.publicUrl().toString(), issuer + "/protocol/openid-connect");
        contracts.byService().forEach(document::add);
        yaml = document.yaml();
        json = document.json();
    }

    void serve(@Observes Router router) {
        router.get("/openapi").handler(this::answer);
        router.route("/openapi").handler(exchange -> ProblemAnswer.send(exchange, ProblemType.METHOD_NOT_ALLOWED));
    }

    private void answer(RoutingContext exchange) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        boolean asJson =
                "json".equals(exchange.request().getParam("format")) || accept != null && accept.contains("json");
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(asJson ? json : yaml);
    }
}
