package org.hueandcry.kit.caller;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.List;

/** What everybody may read without login. It holds no case data, so there is nobody to ask for a purpose, and nothing to audit. */
public final class OpenToAll {

    /** Below these everybody reads without login. */
    private static final List<String> PLACES =
            List.of("/notices/v1/", "/en/notices/data/", "/artworks/v1/", "/certificates/");

    private OpenToAll() {}

    /** @param path of a request or of the document of the API */
    public static boolean isAt(String path) {
        return PLACES.stream().anyMatch(path::startsWith);
    }

    public static boolean is(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }
}
