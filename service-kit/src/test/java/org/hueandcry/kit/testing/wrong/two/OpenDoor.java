package org.hueandcry.kit.testing.wrong.two;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Lets everybody in where it may not: outside the feature that holds only what is public. */
@Path("/open")
public class OpenDoor {

    @GET
    @PermitAll
    public String open() {
        return "";
    }
}
