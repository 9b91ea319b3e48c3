package org.hueandcry.demo;

import java.net.URI;
import java.nio.file.Path;

/** The program that loads the demonstration data into a suite that runs already. */
public final class Load {

    private Load() {}

    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println("load: needs four arguments: <gateway> <realm> <folder with the data> <journal>");
            System.exit(2);
        }
        Demonstration demonstration = new Demonstration(Path.of(arguments[2]), Path.of(arguments[3]));
        if (demonstration.isLoaded()) {
            System.out.println("load: is loaded already, says " + arguments[3]);
            return;
        }
        try {
            System.out.println(demonstration.load(
                    URI.create(arguments[0]), URI.create(arguments[1]), Progress.onStandardOutput("demonstration")));
        } catch (LoadFailed e) {
            System.err.println("load: " + e.getMessage());
            System.exit(1);
        }
    }
}
