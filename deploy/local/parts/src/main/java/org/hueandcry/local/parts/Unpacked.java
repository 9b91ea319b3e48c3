package org.hueandcry.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where this module's build has put the programs that the parts run: under its own target directory, once for the whole checkout. */
final class Unpacked {

    private Unpacked() {}

    static Path kafka() {
        return directory("kafka");
    }

    static Path keycloak() {
        return directory("keycloak");
    }

    /** PostgreSQL comes as a jar that its library unpacks at run time, to here. */
    static Path postgres() {
        return target(properties()).resolve("postgres");
    }

    private static Path directory(String program) {
        Properties properties = properties();
        Path directory = target(properties).resolve(properties.getProperty(program));
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException(
                    directory + " is not there; run: ./mvnw -Dquick install -pl deploy/local/parts");
        }
        return directory;
    }

    /** Beside the classes; or, when they come from the local repository, where the build said it was. */
    private static Path target(Properties properties) {
        try {
            Path classes = Path.of(Unpacked.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.getParent().endsWith("target")
                    ? classes.getParent()
                    : Path.of(properties.getProperty("target"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties() {
        try (InputStream file = Unpacked.class.getResourceAsStream("unpacked.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
