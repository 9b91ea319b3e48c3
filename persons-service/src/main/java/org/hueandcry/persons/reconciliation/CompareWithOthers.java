package org.hueandcry.persons.reconciliation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.persons.print.gallery.ComparePrints;
import org.hueandcry.persons.print.gallery.Resemblance;
import org.hueandcry.persons.reconciliation.likeness.CompareSubjects;
import org.hueandcry.persons.reconciliation.likeness.Likeness;
import org.hueandcry.persons.reconciliation.likeness.PrintEvidence;
import org.hueandcry.persons.reconciliation.likeness.Subject;

/** Compares a record with those of the other side that may be meant, whoever may see them: by prints with all, by all else with some. */
@ApplicationScoped
class CompareWithOthers {

    private final Subjects subjects;
    private final CompareSubjects compareSubjects;
    private final ComparePrints comparePrints;
    private final ReconciliationSettings settings;
    private final DistributionSummary compared;

    CompareWithOthers(
            Subjects subjects,
            CompareSubjects compareSubjects,
            ComparePrints comparePrints,
            ReconciliationSettings settings,
            MeterRegistry metrics) {
        this.subjects = subjects;
        this.compareSubjects = compareSubjects;
        this.comparePrints = comparePrints;
        this.settings = settings;
        this.compared = DistributionSummary.builder("reconciliations.compared")
                .description("records that a record is compared with")
                .register(metrics);
    }

    /** Somebody of the other side, and how likely they are the same. */
    record Other(Subject subject, Likeness likeness) {}

    /**
     * Those that are to be proposed, best first.
     *
     * @param proposed with whom the record has been proposed before: compared again, however many better ones there are
     */
    List<Other> likely(Connection connection, Subject subject, Facts facts, Set<UUID> proposed) throws SQLException {
        Map<UUID, Double> byPrints = subject.prints()
                ? comparePrints.with(subject.id(), PrintEvidence.SAYS_NOTHING_BELOW).stream()
                        .collect(Collectors.toMap(Resemblance::person, Resemblance::score))
                : Map.of();
        double matchAmongAll = subject.prints() ? comparePrints.thresholdAmongAll() : Double.MAX_VALUE;
        Set<UUID> ids = new HashSet<>(subjects.candidates(connection, facts, settings.candidates()));
        ids.addAll(proposed);
        byPrints.forEach((other, score) -> {
            if (score >= matchAmongAll) {
                ids.add(other);
            }
        });
        ids.remove(subject.id());
        List<Subject> others = subjects.read(connection, ids).stream()
                .filter(other -> other.side() == subject.side().other())
                .toList();
        Map<UUID, PrintEvidence> prints = prints(connection, subject, others, byPrints, matchAmongAll);
        List<Other> likely = new ArrayList<>();
        for (Subject other : others) {
            Likeness likeness =
                    compareSubjects.compare(subject, other, prints.getOrDefault(other.id(), PrintEvidence.NONE));
            if (likeness.score() >= settings.proposedFrom()) {
                likely.add(new Other(other, likeness));
            }
        }
        compared.record(others.size());
        likely.sort(Comparator.comparingDouble((Other other) -> other.likeness().score())
                .reversed()
                .thenComparing(other -> other.subject().id()));
        return cut(likely, proposed);
    }

    private List<Other> cut(List<Other> likely, Set<UUID> proposed) {
        List<Other> cut = new ArrayList<>();
        for (Other other : likely) {
            if (cut.size() < settings.most()
                    || proposed.contains(other.subject().id())) {
                cut.add(other);
            }
        }
        return cut;
    }

    /** Of those who have prints on both sides. */
    private Map<UUID, PrintEvidence> prints(
            Connection connection,
            Subject subject,
            List<Subject> others,
            Map<UUID, Double> byPrints,
            double matchAmongAll)
            throws SQLException {
        List<UUID> printed =
                others.stream().filter(Subject::prints).map(Subject::id).toList();
        if (!subject.prints() || printed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Integer> fingers = subjects.fingersInCommon(connection, subject.id(), printed);
        Map<UUID, PrintEvidence> evidence = new HashMap<>();
        for (UUID other : printed) {
            evidence.put(
                    other,
                    new PrintEvidence(
                            byPrints.getOrDefault(other, 0.0),
                            comparePrints.threshold(),
                            matchAmongAll,
                            fingers.getOrDefault(other, 0)));
        }
        return evidence;
    }
}
