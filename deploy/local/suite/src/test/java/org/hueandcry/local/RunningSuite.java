package org.hueandcry.local;

import io.restassured.RestAssured;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives the tests one whole suite: started without data for the first that asks, and stopped after the last. */
final class RunningSuite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Suite.class, type -> started(), Suite.class);
    }

    private static Suite started() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        Path repository = Path.of("../../..");
        Suite suite = Suite.anywhere(repository, Path.of("target/end-to-end"), Service.ALL, new Screen(System.out));
        // Also when the tests are interrupted, or the start fails.
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.deleteData();
        suite.start();
        return suite;
    }
}
