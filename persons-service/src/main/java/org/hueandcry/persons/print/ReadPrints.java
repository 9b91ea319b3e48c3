package org.hueandcry.persons.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Waiting;
import org.hueandcry.persons.print.format.FingerPosition;
import org.hueandcry.persons.print.format.PrintReader;
import org.hueandcry.persons.print.format.ReceivedPrint;
import org.hueandcry.persons.print.format.ReceivedPrints;
import org.hueandcry.persons.print.format.UnusablePrint;
import org.hueandcry.persons.print.gallery.Probe;

/** Reads the prints out of what was sent: on as many threads as there are processors, outside any transaction, all of them or none. */
@ApplicationScoped
public class ReadPrints {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final PrintSettings settings;
    private final Semaphore readers = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    ReadPrints(PrintSettings settings) {
        this.settings = settings;
    }

    /**
     * @param most how many prints there may be
     * @throws RuntimeException a problem: 413 where it is too much, 400 where a file holds no print that can be used, and why, 503 where too
     *     many wait
     */
    public Read read(List<SentPrint> sent, int most) {
        long size = sent.stream().mapToLong(one -> one.file().length).sum();
        if (size > settings.largest().asLongValue()) {
            throw Problems.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "Prints may have at most " + settings.largest().asLongValue() / (1 << 20) + " MB in one request.");
        }
        Waiting.forOneOf(readers, LONGEST_WAIT, "Too many prints are being read at the moment.");
        try {
            List<ReceivedPrint> prints = new ArrayList<>();
            List<RefusedPrint> refused = new ArrayList<>();
            for (SentPrint one : sent) {
                ReceivedPrints read = read(one);
                prints.addAll(read.prints());
                read.refused().forEach(why -> refused.add(RefusedPrint.of(one.place(), why)));
                if (prints.size() > most) {
                    throw Problems.invalid(Fault.at("", "There are more than " + most + " prints."));
                }
            }
            return new Read(prints, refused);
        } finally {
            readers.release();
        }
    }

    /** @param refused of cards: fingers that are missing or smeared, while others can be used */
    public record Read(List<ReceivedPrint> prints, List<RefusedPrint> refused) {}

    private static ReceivedPrints read(SentPrint sent) {
        try {
            return PrintReader.readUsable(sent.file(), sent.position(), sent.dpi());
        } catch (UnusablePrint e) {
            RefusedPrint refused = RefusedPrint.of(sent.place(), e);
            throw Problems.of(ProblemType.INVALID_REQUEST)
                    .withDetail(ProblemType.INVALID_REQUEST.remedy())
                    .with("errors", List.of(Fault.at(sent.pointer(), refused.inWords())))
                    .with("reason", refused.reason())
                    .build();
        }
    }

    /** What is compared: a print of several fingers side by side only where there are none of these fingers by themselves. */
    public static List<Probe> probes(List<ReceivedPrint> prints) {
        Set<FingerPosition> single = prints.stream()
                .map(ReceivedPrint::position)
                .filter(position -> !position.isSlap() && position != FingerPosition.UNKNOWN)
                .flatMap(position -> position.fingers().stream())
                .collect(Collectors.toSet());
        return prints.stream()
                .filter(print -> !print.position().isSlap()
                        || Collections.disjoint(single, print.position().fingers()))
                .map(print -> new Probe(print.position().code(), print.template()))
                .toList();
    }
}
