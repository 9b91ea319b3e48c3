package org.hueandcry.kit.photograph;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** Adds and removes photographs of records, in the transactions that this takes. */
@ApplicationScoped
public class Photography {

    /** Fired in the transaction that adds a photograph. */
    public record Added(UUID photograph) {}

    private final Photographs photographs;
    private final Darkroom darkroom;
    private final Clock clock;
    private final Event<Added> added;

    Photography(Photographs photographs, Darkroom darkroom, Clock clock, Event<Added> added) {
        this.added = added;
        this.photographs = photographs;
        this.darkroom = darkroom;
        this.clock = clock;
    }

    /**
     * @param require refuses whoever may not see the record (404) or does not own it (403)
     * @param changed makes the record's next version, told whether a good photograph is there now; not called where nothing changed
     */
    public PhotographView add(UUID record, byte[] file, Consumer<UUID> require, Consumer<Boolean> changed) {
        return add(record, file, null, require, changed);
    }

    /** @param view what it shows of the record, as the service says it, or null; the same picture again may say it anew */
    public PhotographView add(
            UUID record, byte[] file, String view, Consumer<UUID> require, Consumer<Boolean> changed) {
        // the right to it first, the work of decoding then, and no connection held meanwhile
        QuarkusTransaction.requiringNew().run(() -> require.accept(record));
        Photograph photograph = darkroom.develop(file);
        return QuarkusTransaction.requiringNew().call(() -> {
            require.accept(record);
            boolean known = photographs.has(record, photograph);
            PhotographView kept = photographs.keep(record, photograph, view, clock.instant());
            if (!known) {
                changed.accept(photographs.anyGoodOf(record));
                added.fire(new Added(kept.id()));
            }
            return kept;
        });
    }

    /** Makes a photograph the main one of its record. The same said again changes nothing. */
    public PhotographView choose(UUID record, UUID photograph, Consumer<UUID> require, Consumer<Boolean> changed) {
        return QuarkusTransaction.requiringNew().call(() -> {
            require.accept(record);
            if (!photographs.require(record, photograph).main()) {
                photographs.choose(record, photograph, clock.instant());
                changed.accept(photographs.anyGoodOf(record));
            }
            return photographs.require(record, photograph);
        });
    }

    /** The same as {@link #add} for a photograph that is taken away. */
    public void remove(UUID record, UUID photograph, Consumer<UUID> require, Consumer<Boolean> changed) {
        QuarkusTransaction.requiringNew().run(() -> {
            require.accept(record);
            photographs.remove(record, photograph);
            changed.accept(photographs.anyGoodOf(record));
        });
    }
}
