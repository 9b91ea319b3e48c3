package org.hueandcry.gateway.docs;

import io.vertx.core.buffer.Buffer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every file of the page, by its path, from the class path: ours, and those of Swagger UI that it uses. Nothing else has a path. */
final class DocsFiles {

    /** The path of the page itself. */
    static final String PAGE = "/docs/";

    private static final String EACH_TIME = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final List<String> ASSETS = List.of(
            "swagger-ui.css",
            "index.css",
            "swagger-ui-bundle.js",
            "swagger-ui-bundle.js.LICENSE.txt",
            "favicon-32x32.png",
            "page.js");
    // Where the identity provider sends people back to: it has to know the address, so that stays as it is.
    private static final List<String> WAY_BACK = List.of("oauth2-redirect.html", "oauth2-redirect.js");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    record File(String mediaType, String caching, Buffer content) {}

    private final Map<String, File> files = new HashMap<>();

    /** @param client the client of the identity provider as which the page asks for tokens */
    DocsFiles(String client) throws IOException {
        if (!client.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("'" + client + "' is no client id that the page could carry");
        }
        Map<String, byte[]> assets = new HashMap<>();
        for (String name : ASSETS) {
            assets.put(name, packaged(name));
        }
        // An address of their own for each content, so that they may be kept for ever.
        String below = PAGE + version(assets) + "/";
        assets.forEach((name, content) -> add(below, name, FOR_EVER, content));
        for (String name : WAY_BACK) {
            add(PAGE, name, EACH_TIME, packaged(name));
        }
        String page = new String(packaged("index.html"), StandardCharsets.UTF_8)
                .replace("{assets}", below)
                .replace("{client}", client);
        files.put(PAGE, new File(MEDIA_TYPES.get("html"), EACH_TIME, Buffer.buffer(page)));
    }

    Optional<File> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void add(String below, String name, String caching, byte[] content) {
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        files.put(below + name, new File(mediaType, caching, Buffer.buffer(content)));
    }

    private static String version(Map<String, byte[]> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ASSETS.forEach(name -> digest.update(assets.get(name)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] packaged(String name) throws IOException {
        try (InputStream packaged =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + name)) {
            if (packaged == null) {
                throw new FileNotFoundException("docs/" + name + ": the gateway was built without this file");
            }
            return packaged.readAllBytes();
        }
    }
}
