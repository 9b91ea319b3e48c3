package org.hueandcry.kit;

import io.smallrye.config.ConfigMapping;

/**
 * What a service that owns data cannot do without. Extensions take some of these settings for optional, and would start without a
 * password: here their absence stops the start.
 */
@ConfigMapping(prefix = "service")
public interface ServiceSettings {

    /** The name of the service's database, of its roles and of its topic, for example {@code persons}. */
    String name();

    /** The addresses of the Kafka brokers. */
    String broker();

    Database database();

    /** The passwords of the three roles. */
    interface Database {

        String ownerPassword();

        String appPassword();

        String systemPassword();
    }
}
