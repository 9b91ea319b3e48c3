package org.hueandcry.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hueandcry.gateway.GatewaySettings;
import org.hueandcry.gateway.document.Contracts;
import org.hueandcry.gateway.problem.ProblemAnswer;
import org.hueandcry.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** The way in: a path that leads somewhere, a valid token or a page for everybody, quota left, a body of bearable size; then the service
 * decides. */
@ApplicationScoped
class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Where files are sent, which are larger than JSON, or JSON that holds some. */
    private static final Pattern FILES =
            Pattern.compile(".*/(photos|attachments|search-by-image)|/api/v1/artworks/match");

    /** Where fingerprints are sent, taken in or asked about: whole cards, and JSON that holds several. */
    private static final Pattern PRINTS = Pattern.compile("/api/v1/persons/(identify|[^/]+/(fingerprints|verify))");

    /** Where records are imported in bulk, one a line, or their photographs in an archive. */
    private static final Pattern IMPORTS = Pattern.compile(".*/imports");

    private static final Set<String> BULK = Set.of("application/x-ndjson", "text/csv", "application/zip");

    private static final String CODES = "/api/v1/codes";

    private final Upstreams upstreams;
    private final Quotas quotas;
    private final Callers callers;
    private final GatewaySettings settings;
    private final String codeLists;

    Door(Upstreams upstreams, Quotas quotas, Contracts contracts, GatewaySettings settings) {
        this.upstreams = upstreams;
        this.quotas = quotas;
        this.callers = new Callers(settings.trustedProxies().orElse(List.of()));
        this.settings = settings;
        this.codeLists = new JsonObject()
                .put("lists", List.copyOf(contracts.codeLists().keySet()))
                .encode();
    }

    void open(@Observes Router router) {
        router.route("/api/*").handler(this::receive);
        router.route("/notices/v1/*").handler(this::receiveAnybody);
        router.route("/en/notices/data/*").handler(this::receiveAnybody);
        router.route("/artworks/v1/*").handler(this::receiveAnybody);
        router.route("/certificates/*").handler(this::receiveAnybody);
        router.route("/internal/*").order(0).handler(exchange -> ProblemAnswer.send(exchange, ProblemType.NOT_FOUND));
        router.route().last().handler(exchange -> ProblemAnswer.send(exchange, ProblemType.NOT_FOUND));
        // what fails before or beside the handlers above: a token that is none, a path that is none
        for (ProblemType type : ProblemType.values()) {
            router.errorHandler(
                    type.status(),
                    exchange -> ProblemType.ofStatus(type.status())
                            .ifPresent(first -> ProblemAnswer.send(exchange, first)));
        }
    }

    private void receive(RoutingContext exchange) {
        Optional<? extends Handler<HttpServerRequest>> upstream =
                CODES.equals(exchange.request().path())
                        ? Optional.<Handler<HttpServerRequest>>of(request -> answerCodeLists(exchange))
                        : upstreams.at(exchange.request().path(), isImport(exchange) || isOfPrints(exchange));
        if (upstream.isEmpty()) {
            ProblemAnswer.send(exchange, ProblemType.NOT_FOUND);
            return;
        }
        // the token may have to wait for the keys of the identity provider; the body waits meanwhile
        exchange.request().pause();
        Visitor.of(exchange).subscribe().with(visitor -> admit(exchange, visitor, upstream.get()), failure -> {
            LOG.error("A request could not be judged", failure);
            refuse(exchange, ProblemType.INTERNAL);
        });
    }

    private void admit(RoutingContext exchange, Visitor visitor, Handler<HttpServerRequest> upstream) {
        long wait = visitor.refusal() == null
                ? quotas.secondsToWait(visitor.client())
                : quotas.secondsToWaitAfterRefusal(address(exchange));
        if (wait > 0) {
            askToWait(exchange, wait);
        } else if (visitor.refusal() != null) {
            refuse(exchange, visitor.refusal());
        } else if (isTooLarge(exchange)) {
            refuse(exchange, ProblemType.CONTENT_TOO_LARGE);
        } else if (!quotas.begin(visitor.client())) {
            askToWait(exchange, 1);
        } else {
            exchange.addEndHandler(ended -> quotas.end(visitor.client()));
            upstream.handle(exchange.request());
        }
    }

    /** Which lists of codes there are, of all services; the lists themselves are theirs. */
    private void answerCodeLists(RoutingContext exchange) {
        if (exchange.request().method().equals(HttpMethod.GET)) {
            exchange.request().resume();
            exchange.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(codeLists);
        } else {
            refuse(exchange, ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    /** Without login: to read only, as much as one address may, and with nothing on the way that tells who it is. */
    private void receiveAnybody(RoutingContext exchange) {
        Optional<HttpProxy> upstream = upstreams.openToAllAt(exchange.request().path());
        String visitor = "address " + address(exchange);
        long wait = upstream.isEmpty() ? 0 : quotas.secondsToWait(visitor);
        if (upstream.isEmpty()) {
            refuseAnybody(exchange, ProblemType.NOT_FOUND);
        } else if (!READS.contains(exchange.request().method())) {
            exchange.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            refuseAnybody(exchange, ProblemType.METHOD_NOT_ALLOWED);
        } else if (wait > 0 || !quotas.begin(visitor)) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait)));
            refuseAnybody(exchange, ProblemType.TOO_MANY_REQUESTS);
        } else {
            exchange.addEndHandler(ended -> quotas.end(visitor));
            exchange.request().headers().remove(HttpHeaders.AUTHORIZATION);
            exchange.request().headers().remove(HttpHeaders.COOKIE);
            upstream.get().handle(exchange.request());
        }
    }

    /** So that pages of other origins can read why. */
    private static void refuseAnybody(RoutingContext exchange, ProblemType type) {
        exchange.response()
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ProblemAnswer.EVERY_ORIGIN)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        refuse(exchange, type);
    }

    private String address(RoutingContext exchange) {
        return Callers.quotaOf(callers.addressOf(exchange.request()));
    }

    private static void askToWait(RoutingContext exchange, long seconds) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        refuse(exchange, ProblemType.TOO_MANY_REQUESTS);
    }

    /** A body that says how large it is; one that does not is bounded by the service, which reads no further than its limit. */
    private boolean isTooLarge(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long largest = settings.largestBody();
        if (isImport(exchange)) {
            largest = settings.largestImport();
        } else if (FILES.matcher(exchange.request().path()).matches()) {
            largest = settings.largestPhotograph();
        } else if (isOfPrints(exchange)) {
            largest = settings.largestPrints();
        }
        return length != null && (length.length() > 15 || Long.parseLong(length) > largest);
    }

    private static boolean isOfPrints(RoutingContext exchange) {
        return exchange.request().method().equals(HttpMethod.POST)
                && PRINTS.matcher(exchange.request().path()).matches();
    }

    private static boolean isImport(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return exchange.request().method().equals(HttpMethod.POST)
                && IMPORTS.matcher(exchange.request().path()).matches()
                && type != null
                && BULK.contains(type.split(";")[0].trim().toLowerCase(Locale.ROOT));
    }

    private static void refuse(RoutingContext exchange, ProblemType type) {
        exchange.request().resume();
        ProblemAnswer.send(exchange, type);
    }
}
