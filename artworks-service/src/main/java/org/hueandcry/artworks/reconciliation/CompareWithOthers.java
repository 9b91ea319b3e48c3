package org.hueandcry.artworks.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.artworks.image.FindResembling;
import org.hueandcry.artworks.match.MatchWorks;
import org.hueandcry.artworks.match.Trait;
import org.hueandcry.artworks.match.WorkExample;
import org.hueandcry.artworks.search.FindAlike;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.visibility.Confidentiality;

/** Compares a work with those of the other side as a match does, whoever may see them: for the General Secretariat, which sees all. */
@ApplicationScoped
class CompareWithOthers {

    /** Of those that are alike enough, the best. */
    private static final int MOST = 20;

    private final EntityManager entities;
    private final StoredCaller storedCaller;
    private final MatchWorks matchWorks;
    private final FindResembling findResembling;
    private final FindAlike findAlike;

    CompareWithOthers(
            EntityManager entities,
            StoredCaller storedCaller,
            MatchWorks matchWorks,
            FindResembling findResembling,
            FindAlike findAlike) {
        this.entities = entities;
        this.storedCaller = storedCaller;
        this.matchWorks = matchWorks;
        this.findResembling = findResembling;
        this.findAlike = findAlike;
    }

    /** A work of the other side, and how far it is alike. */
    record Other(Subject subject, double score, List<Trait> explanation) {}

    /** A work and those that are to be proposed with it, best first. */
    record Compared(Subject subject, List<Other> likely) {}

    /** Nothing where the work is there no more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Compared> compare(UUID work) {
        storedCaller.bind(Authority.GENERAL_SECRETARIAT, Confidentiality.CONFIDENTIAL);
        Subject subject = subjects(Set.of(work)).get(work);
        if (subject == null) {
            return Optional.empty();
        }
        if (subject.otherSide().isEmpty()) {
            return Optional.of(new Compared(subject, List.of()));
        }
        MatchWorks.Sample sample = new MatchWorks.Sample(
                WorkExample.of(findAlike.particularsOf(work)), findResembling.photographsOf(work));
        List<MatchWorks.Ranked> ranked =
                matchWorks.rank(sample, subject.otherSide(), Set.of(work), MatchWorks.USUAL_THRESHOLD, MOST);
        Map<UUID, Subject> others =
                subjects(ranked.stream().map(MatchWorks.Ranked::id).collect(Collectors.toSet()));
        List<Other> likely = new ArrayList<>();
        ranked.forEach(one -> likely.add(new Other(others.get(one.id()), one.score(), one.traits())));
        return Optional.of(new Compared(subject, likely));
    }

    private Map<UUID, Subject> subjects(Set<UUID> works) {
        List<?> rows = entities.createNativeQuery(
                        "select id, owner, status, version, identity_version from artwork where id = any(:works)",
                        Object[].class)
                .setParameter("works", works.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Subject(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }
}
