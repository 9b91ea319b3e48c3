package org.hueandcry.gateway.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hueandcry.gateway.GatewaySettings;

/** The gateway is ready when every service behind it is; the answer names those that are not. */
@Readiness
@ApplicationScoped
class ServicesBehind implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, URI> services;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ServicesBehind(GatewaySettings settings) {
        this.services = new TreeMap<>(settings.services());
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, CompletableFuture<Boolean>> asked = new TreeMap<>();
        services.forEach((name, service) -> asked.put(name, isReady(service)));
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("services behind the gateway");
        boolean all = true;
        for (Map.Entry<String, CompletableFuture<Boolean>> service : asked.entrySet()) {
            boolean ready = service.getValue().join();
            answer.withData(service.getKey(), ready ? "ready" : "not ready");
            all = all && ready;
        }
        return answer.status(all).build();
    }

    private CompletableFuture<Boolean> isReady(URI service) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(question, HttpResponse.BodyHandlers.discarding())
                .thenApply(response -> response.statusCode() == 200)
                .exceptionally(away -> false);
    }
}
