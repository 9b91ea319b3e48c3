package org.hueandcry.artworks.certificate;

import io.smallrye.config.ConfigMapping;

/** What certificates are signed with. */
@ConfigMapping(prefix = "certificates")
interface CertificateSettings {

    /**
     * A JSON Web Key Set of keys for ES256. The first, which must be private, signs; of the others, which have signed before, the public half is
     * enough.
     */
    String keys();
}
