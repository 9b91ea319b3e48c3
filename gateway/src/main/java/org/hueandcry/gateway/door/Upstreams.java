package org.hueandcry.gateway.door;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hueandcry.gateway.GatewaySettings;
import org.hueandcry.gateway.document.Contracts;
import org.hueandcry.gateway.problem.ProblemAnswer;
import org.hueandcry.kit.problem.ProblemType;
import org.jboss.logging.Logger;

/** The services behind the gateway, each with a proxy that streams requests to it and answers back. */
@ApplicationScoped
class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    // Plain segments only: nothing that a server behind could read as another path than the gateway does.
    private static final Pattern ROUTED =
            Pattern.compile("/api/v1/([a-z-]+)((?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*)");
    /** What everybody may read, and whose it is; of all encodings only that of the slash in the number of a notice. */
    private static final Map<String, Pattern> OPEN_TO_ALL = Map.of(
            "notices",
            Pattern.compile(
                    "/en/notices/data/countries/?|"
                            + "/notices/v1/(?:[a-z]+|un/(?:persons|entities))(?:/[0-9]{4}(?:-|%2[Ff])[0-9]{1,9}(?:/images(?:/[0-9]{1,18})?)?)?/?"),
            "artworks",
            Pattern.compile("/artworks/v1/works(?:/[0-9a-fA-F-]{36}(?:/images(?:/[0-9]{1,18})?)?)?/?|"
                    + "/certificates/(?:keys|[0-9a-fA-F-]{36}/verification)/?"));

    private static final Pattern NO_URI = Pattern.compile("[\\\\^|{}\"<>`]|%(?![0-9A-Fa-f]{2})");

    private static final String CODE_LIST = "/api/v1/codes/";

    private static final List<String> SAID_BY_THE_GATEWAY = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix");

    /** By service. */
    private final Map<String, HttpProxy> proxies;

    /** The same for bodies that take longer to send than a service may stay silent. */
    private final Map<String, HttpProxy> proxiesOfLargeBodies;

    /** Which service serves a collection. */
    private final Map<String, String> collections;

    /** Which service has a list of codes. */
    private final Map<String, String> codeLists;

    Upstreams(Vertx vertx, GatewaySettings settings, Contracts contracts) {
        this.codeLists = contracts.codeLists();
        URI publicUrl = mustHaveNoPath(settings.publicUrl());
        Callers callers = new Callers(settings.trustedProxies().orElse(List.of()));
        Exchange exchange = new Exchange(publicUrl, callers);
        int silence = (int) settings.upstream().answerTimeout().toMillis();
        this.proxies = proxies(vertx, settings, exchange, new HttpClientOptions().setReadIdleTimeout(silence));
        // silent is here who neither takes nor says anything
        this.proxiesOfLargeBodies = proxies(vertx, settings, exchange, new HttpClientOptions().setIdleTimeout(silence));
        this.collections = settings.collections();
        if (!proxies.keySet().containsAll(collections.values())) {
            throw new IllegalArgumentException("gateway.collections names a service that gateway.services does not");
        }
    }

    private static Map<String, HttpProxy> proxies(
            Vertx vertx, GatewaySettings settings, Exchange exchange, HttpClientOptions silence) {
        return settings.services().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        service ->
                                proxy(vertx, settings, service.getValue(), exchange, new HttpClientOptions(silence))));
    }

    /** The proxy for a path; empty where the path leads nowhere. @param largeBody whether its body may take long to send */
    Optional<HttpProxy> at(String path, boolean largeBody) {
        if (path.startsWith(CODE_LIST)) {
            return Optional.ofNullable(codeLists.get(path.substring(CODE_LIST.length())))
                    .map(proxies::get);
        }
        Matcher routed = ROUTED.matcher(path);
        return routed.matches()
                ? Optional.ofNullable(collections.get(routed.group(1)))
                        .map((largeBody ? proxiesOfLargeBodies : proxies)::get)
                : Optional.empty();
    }

    /** The proxy for a path that everybody may read; empty where it leads nowhere. */
    Optional<HttpProxy> openToAllAt(String path) {
        return OPEN_TO_ALL.entrySet().stream()
                .filter(open -> open.getValue().matcher(path).matches())
                .findFirst()
                .map(open -> proxies.get(open.getKey()));
    }

    private static boolean isOpenToAll(String path) {
        return OPEN_TO_ALL.values().stream().anyMatch(open -> open.matcher(path).matches());
    }

    /** Links that services make would lead past a path in front of theirs. */
    static URI mustHaveNoPath(URI publicUrl) {
        boolean root = publicUrl.getPath() == null || publicUrl.getPath().matches("/?");
        if (publicUrl.getScheme() == null || publicUrl.getHost() == null || !root || publicUrl.getQuery() != null) {
            throw new IllegalArgumentException(
                    "PUBLIC_URL is '" + publicUrl
                            + "', but must be as https://host or https://host:port: the gateway has an origin to itself, and no path before its own");
        }
        return publicUrl;
    }

    private static HttpProxy proxy(
            Vertx vertx, GatewaySettings gateway, URI service, Exchange exchange, HttpClientOptions options) {
        GatewaySettings.Upstream settings = gateway.upstream();
        if (!"http".equals(service.getScheme()) || service.getHost() == null) {
            throw new IllegalArgumentException(service + " is no address as http://host:port");
        }
        HttpClient client = vertx.createHttpClient(
                options.setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setKeepAliveTimeout(30)
                        .setMaxPoolSize(settings.connections())
                        .setMaxWaitQueueSize(settings.connections()));
        // an upgrade would pass by the interceptor below
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(service.getPort() < 0 ? 80 : service.getPort(), service.getHost())
                .addInterceptor(exchange);
    }

    /** What the gateway adds to a request and an answer on their way through. */
    private static final class Exchange implements ProxyInterceptor {

        private final URI publicUrl;
        private final Callers callers;

        Exchange(URI publicUrl, Callers callers) {
            this.publicUrl = publicUrl;
            this.callers = callers;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HttpServerRequest received = request.proxiedRequest();
            request.setURI(asUri(request.getURI()));
            String caller = callers.addressOf(received);
            SAID_BY_THE_GATEWAY.forEach(request.headers()::remove);
            request.headers()
                    .set("X-Forwarded-For", caller)
                    .set("X-Forwarded-Proto", publicUrl.getScheme())
                    .set("X-Forwarded-Host", publicUrl.getAuthority());
            return context.sendRequest().recover(failure -> {
                LOG.warnf("%s %s got no answer: %s", received.method(), received.path(), failure.toString());
                boolean never =
                        failure instanceof ConnectException || failure instanceof ConnectionPoolTooBusyException;
                return Future.succeededFuture(problem(
                        request.release().response(),
                        never ? ProblemType.UNAVAILABLE : ProblemType.BAD_GATEWAY,
                        received));
            });
        }

        /** Clients of the public service send {@code ^} and the like as they are; in a URI they have no place. */
        private static String asUri(String sent) {
            return NO_URI.matcher(sent)
                    .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
        }

        /** What a server below the service's own code refuses has no body: here it gets one. */
        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse response = context.response();
            // a service names itself, by an address that nobody outside reaches or should know
            String location = response.headers().get(HttpHeaders.LOCATION);
            if (location != null) {
                response.headers().set(HttpHeaders.LOCATION, withoutHost(URI.create(location)));
            }
            if (response.getStatusCode() >= 400 && response.headers().get("Content-Type") == null) {
                ProblemType.ofStatus(response.getStatusCode())
                        .ifPresent(type ->
                                problem(response, type, context.request().proxiedRequest()));
            }
            // one that has no body must not announce chunks of one: a caller would wait for the last
            if (response.getStatusCode() == 304) {
                response.setBody(Body.body(Buffer.buffer()));
            }
            return context.sendResponse();
        }

        private static String withoutHost(URI location) {
            return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
        }

        private static ProxyResponse problem(ProxyResponse response, ProblemType type, HttpServerRequest received) {
            response.setStatusCode(type.status());
            response.headers().set("Content-Type", ProblemAnswer.MEDIA_TYPE).set("Cache-Control", "no-store");
            if (isOpenToAll(received.path())) {
                response.headers().set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ProblemAnswer.EVERY_ORIGIN);
            }
            return response.setBody(Body.body(ProblemAnswer.body(type, received.path())));
        }
    }
}
