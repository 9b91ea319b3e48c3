package org.hueandcry.persons.print;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hueandcry.persons.person.FingerprintedPersons;
import org.hueandcry.persons.print.format.ReceivedPrint;

/** Takes prints into a record of the caller's authority, and removes them. */
@ApplicationScoped
class EnrolPrints {

    /** A card has fourteen; some systems send several takings of it at once. */
    private static final int MOST = 100;

    private final FingerprintedPersons persons;
    private final Fingerprints prints;
    private final ReadPrints readPrints;
    private final PrintSettings settings;
    private final Clock clock;

    EnrolPrints(
            FingerprintedPersons persons,
            Fingerprints prints,
            ReadPrints readPrints,
            PrintSettings settings,
            Clock clock) {
        this.persons = persons;
        this.prints = prints;
        this.readPrints = readPrints;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that can be used of them, or none: a card may lack fingers, but what is broken is not taken in by halves. */
    EnrolledPrints enrol(UUID person, List<SentPrint> sent) {
        // the right to it first, the work of reading then, and no connection held meanwhile
        QuarkusTransaction.requiringNew().run(() -> persons.mustOwn(person));
        ReadPrints.Read read = readPrints.read(sent, MOST);
        return QuarkusTransaction.requiringNew().call(() -> {
            FingerprintedPersons.Seen own = persons.requireOwn(person);
            Instant at = clock.instant();
            boolean any = false;
            for (ReceivedPrint print : read.prints()) {
                any |= prints.keep(person, print, at);
            }
            long version = any ? persons.changed(person, true, settings.prolonging(own.kind(), at)) : own.version();
            return new EnrolledPrints(
                    version,
                    read.prints().stream()
                            .map(print -> prints.of(person, print))
                            .distinct()
                            .toList(),
                    read.refused());
        });
    }

    void remove(UUID person, UUID print) {
        QuarkusTransaction.requiringNew().run(() -> {
            persons.requireOwn(person);
            prints.remove(person, print);
            persons.changed(person, prints.anyOf(person), null);
        });
    }
}
