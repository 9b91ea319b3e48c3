package org.hueandcry.persons.print;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.person.FingerprintedPersons;
import org.hueandcry.persons.print.format.PrintToWrite;
import org.hueandcry.persons.print.format.TransactionHeader;
import org.hueandcry.persons.print.format.TransactionWriter;
import org.hueandcry.persons.print.format.UnusablePrint;

/** Writes the prints of a person for other systems. */
@ApplicationScoped
class ExportPrints {

    /** A type of transaction that says nothing of what is asked: what that is, those who exchange it agree on. */
    private static final String TYPE = "PRINTS";

    private final FingerprintedPersons persons;
    private final Fingerprints prints;
    private final Caller caller;
    private final Clock clock;

    ExportPrints(FingerprintedPersons persons, Fingerprints prints, Caller caller, Clock clock) {
        this.persons = persons;
        this.prints = prints;
        this.caller = caller;
        this.clock = clock;
    }

    private record Card(String owner, List<PrintToWrite> prints) {}

    byte[] transaction(UUID person) {
        Card card = QuarkusTransaction.requiringNew()
                .call(() -> new Card(
                        persons.requireVisible(person).owner(), prints.toWrite(person, TransactionWriter.MOST_PRINTS)));
        if (card.prints.isEmpty()) {
            throw Problems.notFound();
        }
        try {
            return TransactionWriter.write(
                    new TransactionHeader(TYPE, caller.authority(), card.owner, person.toString(), clock.instant()),
                    card.prints);
        } catch (UnusablePrint e) {
            throw new IllegalStateException("A print of " + person + " that was taken in cannot be written", e);
        }
    }
}
