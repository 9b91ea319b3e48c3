package org.hueandcry.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.OpenToAll;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes an audit row for every request that reached a resource, refused ones too: after the request's transaction has ended and
 * before the answer leaves. No audit row, no answer.
 */
class AuditFilter {

    private static final Logger LOG = Logger.getLogger(AuditFilter.class);

    /** A parameter of a path that stands for one of some words, such as {@code {form: notices|diffusions}}. */
    private static final Pattern CHOICE = Pattern.compile("\\{(\\w+): [a-z|]+}");

    private final AuditRows rows;
    private final AuditTrail trail;
    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest exchange;
    private final ObjectMapper json;

    AuditFilter(
            AuditRows rows,
            AuditTrail trail,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest exchange,
            ObjectMapper json) {
        this.rows = rows;
        this.trail = trail;
        this.identity = identity;
        this.exchange = exchange;
        this.json = json;
    }

    @ServerResponseFilter
    Uni<Void> write(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null || OpenToAll.is(resource)) {
            return Uni.createFrom().voidItem();
        }
        List<AuditTrail.Shown> shown = response.getStatus() < 400 ? trail.shown() : List.of();
        HttpServerRequest asSent = exchange.getCurrent().request();
        String asked = trail.asked() == null ? asSent.query() : asJson(trail.asked());
        String purpose = trail.purpose() == null ? null : trail.purpose().name();
        String trace = Span.current().getSpanContext().getTraceId();
        Uni<Void> written = identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .map(caller -> row(caller, request, asSent, asked, purpose, response.getStatus(), resource, trace))
                .chain(row -> {
                    Uni<Void> insert = Uni.createFrom().voidItem().invoke(() -> rows.insert(row, shown));
                    return BlockingOperationControl.isBlockingAllowed()
                            ? insert
                            : insert.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
                });
        return written.onFailure().recoverWithUni(failure -> {
            LOG.error("The audit row cannot be written, so the answer is withheld", failure);
            withhold(response, trace);
            return Uni.createFrom().voidItem();
        });
    }

    /** Path and query as they were sent, percent-encoded: what cannot be decoded, or stored when it is, is recorded too. */
    private static AuditRows.Row row(
            SecurityIdentity caller,
            ContainerRequestContext request,
            HttpServerRequest asSent,
            String asked,
            String purpose,
            int status,
            ResourceInfo resource,
            String trace) {
        return new AuditRows.Row(
                Caller.claim(caller, "authority"),
                Caller.claim(caller, "azp"),
                Caller.claim(caller, "sub"),
                caller == null ? new String[0] : caller.getRoles().toArray(String[]::new),
                stated(request.getHeaderString(Caller.ON_BEHALF_OF)),
                purpose == null ? purpose(caller, request) : purpose,
                request.getMethod(),
                route(resource, request),
                asSent.path(),
                asked,
                status,
                trace);
    }

    /** The path with its parameters unfilled, but for those that choose between words: what kind of request it was. */
    private static String route(ResourceInfo resource, ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Path below = method.getAnnotation(Path.class);
        String root = resource.getResourceClass().getAnnotation(Path.class).value();
        String route = below == null ? root : root + "/" + below.value().replaceFirst("^/", "");
        return CHOICE.matcher(route)
                .replaceAll(choice -> request.getUriInfo().getPathParameters().getFirst(choice.group(1)));
    }

    private static String purpose(SecurityIdentity caller, ContainerRequestContext request) {
        String header = request.getHeaderString(Caller.PURPOSE);
        return stated(header == null ? Caller.claim(caller, "purpose") : header);
    }

    private String asJson(Object asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was asked cannot be recorded", e);
        }
    }

    private static String stated(String header) {
        return header == null || header.length() <= 200 ? header : header.substring(0, 200);
    }

    private static void withhold(ContainerResponseContext response, String trace) {
        response.getHeaders().remove(HttpHeaders.ETAG);
        response.getHeaders().remove(HttpHeaders.LOCATION);
        response.setStatus(ProblemType.UNAVAILABLE.status());
        response.setEntity(
                Problems.of(ProblemType.UNAVAILABLE)
                        .withDetail(ProblemType.UNAVAILABLE.remedy())
                        .with("traceId", trace)
                        .build(),
                null,
                HttpProblem.MEDIA_TYPE);
    }
}
