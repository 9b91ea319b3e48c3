package org.hueandcry.local;

import java.util.List;

/**
 * A service as the suite knows it.
 *
 * @param name also the name of its database and of its topic, and of the variable with its address for others
 * @param module the folder that holds its build
 * @param port where it listens when the addresses are the fixed ones
 * @param owner whether it owns data, and so a database and topics
 * @param asks the services whose addresses it needs
 */
record Service(String name, String module, int port, boolean owner, List<String> asks) {

    /** In the order in which they are stopped; the gateway is first to close its door. */
    static final List<Service> ALL = List.of(
            new Service("gateway", "gateway", 8080, false, List.of("persons", "notices", "artworks")),
            new Service("notices", "notices-service", 8081, true, List.of("persons", "artworks")),
            new Service("persons", "persons-service", 8082, true, List.of()),
            new Service("artworks", "artworks-service", 8083, true, List.of()));

    String deadLetters() {
        return module + ".dead-letters";
    }
}
