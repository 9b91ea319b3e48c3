package org.hueandcry.kit.caller;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;

/** What everybody may read without login. It holds no case data, so there is nobody to ask for a purpose, and nothing to audit. */
public final class OpenToAll {

    private OpenToAll() {}

    public static boolean is(ResourceInfo resource) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
    }
}
