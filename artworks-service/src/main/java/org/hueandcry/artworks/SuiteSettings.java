package org.hueandcry.artworks;

import io.smallrye.config.ConfigMapping;

/** What the service knows of the suite around it. */
@ConfigMapping(prefix = "suite")
public interface SuiteSettings {

    /** The address of the gateway as everybody reaches it, without a slash at its end. */
    String publicUrl();
}
