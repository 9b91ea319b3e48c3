package org.hueandcry.persons.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Waiting;
import org.hueandcry.persons.print.format.PrintReader;
import org.hueandcry.persons.print.format.ReceivedPrint;
import org.hueandcry.persons.print.format.UnusablePrint;
import org.hueandcry.persons.print.gallery.Probe;

/** Reads the prints out of what was sent: on as many threads as there are processors, outside any transaction, all of them or none. */
@ApplicationScoped
class ReadPrints {

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
    List<ReceivedPrint> read(List<SentPrint> sent, int most) {
        long size = sent.stream().mapToLong(one -> one.file().length).sum();
        if (size > settings.largest().asLongValue()) {
            throw Problems.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "Prints may have at most " + settings.largest().asLongValue() / (1 << 20) + " MB in one request.");
        }
        Waiting.forOneOf(readers, LONGEST_WAIT, "Too many prints are being read at the moment.");
        try {
            List<ReceivedPrint> read = new ArrayList<>();
            for (SentPrint one : sent) {
                read.addAll(read(one));
                if (read.size() > most) {
                    throw Problems.invalid(Fault.at("", "There are more than " + most + " prints."));
                }
            }
            return read;
        } finally {
            readers.release();
        }
    }

    private static List<ReceivedPrint> read(SentPrint sent) {
        try {
            return PrintReader.read(sent.file(), sent.position(), sent.dpi());
        } catch (UnusablePrint e) {
            throw Problems.of(ProblemType.INVALID_REQUEST)
                    .withDetail(ProblemType.INVALID_REQUEST.remedy())
                    .with("errors", List.of(Fault.at(sent.pointer(), sent.place() + e.getMessage())))
                    .with("reason", e.reason().name())
                    .build();
        }
    }

    static List<Probe> probes(List<ReceivedPrint> prints) {
        return prints.stream()
                .map(print -> new Probe(print.position().code(), print.template()))
                .toList();
    }
}
