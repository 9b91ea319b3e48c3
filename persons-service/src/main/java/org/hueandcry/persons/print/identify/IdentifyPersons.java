package org.hueandcry.persons.print.identify;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.link.LinkedRecords;
import org.hueandcry.persons.person.FingerprintedPersons;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;
import org.hueandcry.persons.print.Fingerprints;
import org.hueandcry.persons.print.ReadPrints;
import org.hueandcry.persons.print.SentPrint;
import org.hueandcry.persons.print.gallery.Gallery;
import org.hueandcry.persons.print.gallery.Probe;
import org.hueandcry.persons.print.gallery.RecordedPrint;
import org.hueandcry.persons.print.gallery.Resemblance;
import org.hueandcry.persons.print.gallery.Threshold;
import org.hueandcry.persons.print.gallery.VerifyPrints;

/** Finds the persons whom prints may be of, among those that the caller may see. What is asked about is compared and forgotten. */
@ApplicationScoped
class IdentifyPersons {

    /** Both hands rolled, plain, and side by side. */
    private static final int MOST_PRINTS = 40;

    /** How far below the threshold a person is still shown, as no match, to whoever judges for themselves: ten times as common. */
    private static final int SHOWN_BELOW = 10;

    /** How many candidates are read again at a time. */
    private static final int BATCH = 200;

    private final Gallery gallery;
    private final Threshold threshold;
    private final ReadPrints readPrints;
    private final Fingerprints prints;
    private final FingerprintedPersons persons;
    private final PersonViews views;
    private final LinkedRecords linked;

    IdentifyPersons(
            Gallery gallery,
            Threshold threshold,
            ReadPrints readPrints,
            Fingerprints prints,
            FingerprintedPersons persons,
            PersonViews views,
            LinkedRecords linked) {
        this.gallery = gallery;
        this.threshold = threshold;
        this.readPrints = readPrints;
        this.prints = prints;
        this.persons = persons;
        this.views = views;
        this.linked = linked;
    }

    IdentifyAnswer identify(List<SentPrint> sent, Question question) {
        List<Probe> probes = probes(sent);
        Gallery.Found found = gallery.search(probes, usual -> thresholdOf(question, usual) - SHOWN_BELOW);
        double wanted = thresholdOf(question, found.threshold());
        return QuarkusTransaction.requiringNew().call(() -> show(found.persons(), wanted, question));
    }

    private List<Probe> probes(List<SentPrint> sent) {
        return ReadPrints.probes(readPrints.read(sent, MOST_PRINTS).prints());
    }

    private static double thresholdOf(Question question, double usual) {
        return question.threshold() == null ? usual : question.threshold();
    }

    /** The gallery holds all persons: here the policies leave out those whom the caller may not see, before it is cut. */
    private IdentifyAnswer show(List<Resemblance> found, double wanted, Question question) {
        List<Resemblance> best = new ArrayList<>();
        Set<UUID> shownWithABetter = new HashSet<>();
        for (int from = 0; from < found.size() && best.size() < question.limit(); from += BATCH) {
            List<Resemblance> batch = found.subList(from, Math.min(from + BATCH, found.size()));
            Set<UUID> visible =
                    prints.visible(batch.stream().map(Resemblance::person).toList(), question.kinds());
            Map<UUID, List<UUID>> same = linked.of(visible);
            for (Resemblance one : batch) {
                if (visible.contains(one.person())
                        && !shownWithABetter.contains(one.person())
                        && best.size() < question.limit()) {
                    best.add(one);
                    shownWithABetter.addAll(same.getOrDefault(one.person(), List.of()));
                }
            }
        }
        Map<UUID, PersonView> shown =
                views.of(best.stream().map(Resemblance::person).toList(), false);
        List<IdentifyAnswer.Result> results = best.stream()
                .filter(one -> shown.containsKey(one.person()))
                .map(one -> new IdentifyAnswer.Result(
                        shown.get(one.person()),
                        one.score(),
                        one.falseMatchRate(),
                        one.score() >= wanted,
                        IdentifyAnswer.Finger.of(one)))
                .toList();
        return new IdentifyAnswer(results, wanted, IdentifyAnswer.ADVICE);
    }

    /** One to one: it needs no gallery. */
    VerifyAnswer verify(UUID person, List<SentPrint> sent, Question question) {
        List<RecordedPrint> recorded = QuarkusTransaction.requiringNew().call(() -> {
            persons.requireVisible(person);
            return prints.stored(person);
        });
        if (recorded.isEmpty()) {
            throw Problems.of(ProblemType.CONFLICT, "Of this person there are no prints to compare with.");
        }
        Resemblance found = VerifyPrints.of(person, recorded, probes(sent));
        double wanted = thresholdOf(question, threshold.ofTwoPersons());
        return new VerifyAnswer(
                found.score(),
                found.falseMatchRate(),
                found.score() >= wanted,
                wanted,
                IdentifyAnswer.Finger.of(found),
                IdentifyAnswer.ADVICE);
    }
}
