package org.hueandcry.persons.print.gallery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What operators watch of the prints in memory. */
@ApplicationScoped
class GalleryMetrics {

    private final MeterRegistry registry;

    GalleryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void show(Gallery gallery) {
        gauge(
                gallery,
                "gallery.complete",
                "1 when all prints are held, 0 before",
                null,
                one -> one.isComplete() ? 1 : 0);
        gauge(
                gallery,
                "gallery.prints",
                "prints in memory",
                null,
                one -> one.held().prints());
        gauge(
                gallery,
                "gallery.persons",
                "persons whose prints are in memory",
                null,
                one -> one.held().persons());
        gauge(
                gallery,
                "gallery.size",
                "what the templates take, by the library's estimate",
                "bytes",
                one -> one.held().bytes());
        gauge(gallery, "gallery.age", "since when all that was committed is held", "seconds", Gallery::age);
    }

    void filled(long nanos) {
        Timer.builder("gallery.filling")
                .description("reading all prints into memory")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void failed() {
        registry.counter("gallery.failures").increment();
    }

    private void gauge(Gallery gallery, String name, String description, String unit, ToDoubleFunction<Gallery> value) {
        Gauge.builder(name, gallery, value)
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
