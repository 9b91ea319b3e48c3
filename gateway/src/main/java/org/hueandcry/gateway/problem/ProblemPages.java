package org.hueandcry.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.ProblemType;

/** {@code /problems} and {@code /problems/<kind>}: what each kind of problem means and what to do about it, as JSON or as a page. */
@ApplicationScoped
class ProblemPages {

    void serve(@Observes Router router) {
        router.get("/problems")
                .handler(exchange -> answer(
                        exchange,
                        new JsonArray(Arrays.stream(ProblemType.values())
                                        .map(ProblemPages::json)
                                        .toList())
                                .encodePrettily(),
                        Arrays.stream(ProblemType.values())
                                .map(type -> "<li><a href=\"%s\">%s</a>: %d %s</li>"
                                        .formatted(type.uri(), type.kind(), type.status(), type.title()))
                                .collect(Collectors.joining("\n", "<h1>Problems</h1>\n<ul>\n", "\n</ul>"))));
        router.get("/problems/:kind")
                .handler(exchange -> kind(exchange.pathParam("kind"))
                        .ifPresentOrElse(
                                type -> answer(
                                        exchange,
                                        json(type).encodePrettily(),
                                        "<h1>%d %s</h1>\n<p>%s</p>\n<p><code>%s</code></p>"
                                                .formatted(type.status(), type.title(), type.remedy(), type.uri())),
                                () -> ProblemAnswer.send(exchange, ProblemType.NOT_FOUND)));
        router.route("/problems*").handler(exchange -> ProblemAnswer.send(exchange, ProblemType.METHOD_NOT_ALLOWED));
    }

    private static Optional<ProblemType> kind(String name) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.kind().equals(name))
                .findFirst();
    }

    private static void answer(RoutingContext exchange, String json, String html) {
        String accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
        boolean page = accept != null && accept.contains("text/html");
        exchange.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, page ? "text/html; charset=utf-8" : "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(
                        page
                                ? "<!doctype html>\n<html lang=\"en\">\n<title>Hue and Cry: problems</title>\n" + html
                                        + "\n</html>\n"
                                : json);
    }

    private static JsonObject json(ProblemType type) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("status", type.status())
                .put("title", type.title())
                .put("remedy", type.remedy());
    }
}
