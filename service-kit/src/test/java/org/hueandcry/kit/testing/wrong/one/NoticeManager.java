package org.hueandcry.kit.testing.wrong.one;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.hueandcry.kit.testing.wrong.two.Other;

/** Breaks every rule of the house, so that each is seen to fail: its name, its cycle, its method without a role. */
@Path("/wrong")
public class NoticeManager {

    @GET
    public Object withoutRole() {
        return new Other();
    }
}
