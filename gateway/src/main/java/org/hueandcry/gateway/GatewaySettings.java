package org.hueandcry.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What operators set. */
@ConfigMapping(prefix = "gateway")
public interface GatewaySettings {

    /** The address under which callers reach the gateway: scheme, host and port, without a path. */
    URI publicUrl();

    /** The services behind it, by name. */
    Map<String, URI> services();

    /** The service of each collection: {@code hits} is reached at {@code /api/v1/hits}. */
    Map<String, String> collections();

    /** The public client of the identity provider as which the page {@code /docs/} asks for tokens. */
    String docsClient();

    /** Addresses or networks ({@code 10.0.0.0/8}) of the proxies in front, which are believed whom they speak for. */
    Optional<List<String>> trustedProxies();

    /** Largest request body, in bytes, that is let through. */
    long largestBody();

    /** The same where a photograph or an attachment is sent; a little more than the services take, who say better what is wrong. */
    long largestPhotograph();

    /** The same where fingerprints are sent. */
    long largestPrints();

    /** The same where records are imported in bulk. */
    long largestImport();

    Upstream upstream();

    Quota quota();

    /** How the services are called. */
    interface Upstream {

        Duration connectTimeout();

        /** How long a service may stay silent. */
        Duration answerTimeout();

        /** Connections to each service. */
        int connections();
    }

    /** How much one client may ask; the same for each. */
    interface Quota {

        int requestsPerSecond();

        /** How many requests may come at once after a pause. */
        int burst();

        /** How many requests may be under way at once. */
        int requestsUnderWay();

        /** How often a caller without a valid token may come, by their address. */
        int refusalsPerSecond();
    }
}
