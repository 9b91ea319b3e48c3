package org.hueandcry.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.hueandcry.kit.problem.ProblemType;

/** Answers with a problem (RFC 9457), in the shape that the services use. */
public final class ProblemAnswer {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Who may read what everybody may read. */
    public static final String EVERY_ORIGIN = "*";

    private ProblemAnswer() {}

    public static void send(RoutingContext exchange, ProblemType type) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            exchange.response().putHeader("WWW-Authenticate", "Bearer");
        }
        exchange.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body(type, exchange.request().path()));
    }

    /** @param path the path that was asked for; never with its query, which may hold names */
    public static Buffer body(ProblemType type, String path) {
        return new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", type.remedy())
                .put("instance", path)
                .put("traceId", Span.current().getSpanContext().getTraceId())
                .toBuffer();
    }
}
