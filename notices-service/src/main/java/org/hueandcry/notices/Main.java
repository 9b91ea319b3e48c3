package org.hueandcry.notices;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

    /**
     * Clients of the public service send {@code name=^A} as it is written here, which is no URI. Quarkus would refuse that below our
     * code; it reads this once, before anything else is started. The build sets the same for tests.
     */
    static {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    Main() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
