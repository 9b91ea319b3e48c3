package org.hueandcry.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issuer of access tokens for service tests: it publishes its key as Keycloak does, so that the services judge tokens by the code
 * they use in production. One for each test run, with a key of its own, which travels as a system property, because the tests and
 * their resources live in different class loaders.
 */
public final class TestIssuer {

    private static final String AUDIENCE = "hue-and-cry";
    private static final String KEY = "hue.test.issuer.key";
    private static final String ADDRESS = "hue.test.issuer.address";

    private TestIssuer() {}

    /** Starts the issuer and makes its address known to the tests of this JVM. */
    public static AutoCloseable start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair key = generator.generateKeyPair();
            RSAPublicKey open = (RSAPublicKey) key.getPublic();
            String keys = """
                    {"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "test", "n": "%s", "e": "%s"}]}""".formatted(number(open.getModulus()), number(open.getPublicExponent()));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/protocol/openid-connect/certs", exchange -> {
                byte[] body = keys.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.createContext("/protocol/openid-connect/token", TestIssuer::giveToService);
            server.start();
            System.setProperty(
                    ADDRESS, "http://localhost:" + server.getAddress().getPort());
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(key.getPrivate().getEncoded()));
            return () -> server.stop(0);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Client credentials, for a service's own identity; any secret will do. */
    private static void giveToService(HttpExchange exchange) throws IOException {
        String credentials =
                exchange.getRequestHeaders().getFirst("Authorization").replace("Basic ", "");
        String client = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":")[0];
        byte[] body = """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(token("SUITE", client, Set.of("service"))).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public static String address() {
        return System.getProperty(ADDRESS);
    }

    public static String token(String authority, String client, Set<String> roles) {
        return token(authority, client, roles, AUDIENCE, Duration.ofMinutes(5));
    }

    /** A token as Keycloak makes them; with another audience or a lifetime in the past it must be refused. */
    public static String token(String authority, String client, Set<String> roles, String audience, Duration lifetime) {
        return token(authority, client, "subject-of-" + client, roles, audience, lifetime);
    }

    /** A token of a person who has logged in through the page to try the API. */
    static String tokenOfPerson(String name, String authority, Set<String> roles) {
        return token(authority, "docs", name, roles, AUDIENCE, Duration.ofMinutes(5));
    }

    private static String token(
            String authority, String client, String subject, Set<String> roles, String audience, Duration lifetime) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.issuer(address())
                .audience(audience)
                .subject(subject)
                .claim("azp", client)
                .claim("authority", authority)
                .claim("purpose", "OBTAIN_INFORMATION")
                .claim("realm_access", Map.of("roles", List.copyOf(roles)))
                .issuedAt(now - 600)
                .expiresAt(now + lifetime.toSeconds())
                .jws()
                .keyId("test")
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(KEY))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
