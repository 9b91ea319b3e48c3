package org.hueandcry.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@code deploy/local/up} was asked for; the script has judged it.
 *
 * @param portOffset by how much every port is moved
 * @param fresh whether it begins with no data
 * @param demonstration whether it has the demonstration data
 */
record Options(int portOffset, boolean fresh, boolean demonstration) {

    /** The port offset, then the flags. */
    static Options of(List<String> arguments) {
        return new Options(
                Integer.parseInt(arguments.get(0)), arguments.contains("--fresh"), !arguments.contains("--no-demo"));
    }

    /** Where the suite keeps its data: two that run side by side share none. */
    Path data() {
        return Path.of(portOffset == 0 ? "deploy/local/.data" : "deploy/local/.data-" + portOffset);
    }
}
