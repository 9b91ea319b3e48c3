package org.hueandcry.persons.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** That two records are of the same person, as far as their owners agree. Four eyes: no authority confirms what it has proposed. */
@Entity
@Table(name = "person_link")
class PersonLink {

    /** A record of a person, and whose it is. */
    record Side(UUID person, String owner) {}

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(updatable = false)
    private UUID one;

    @Column(updatable = false)
    private UUID other;

    @Column(updatable = false)
    private String oneOwner;

    @Column(updatable = false)
    private String otherOwner;

    @Enumerated(EnumType.STRING)
    private LinkStatus status;

    /** The owners who have not agreed yet. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> awaits;

    @Column(updatable = false)
    private Instant proposedAt;

    private Instant changedAt;

    protected PersonLink() {}

    /** @param by the authority that proposes it; the owner of one of the records agrees by proposing */
    static PersonLink propose(UUID id, Side one, Side other, String by, Instant at) {
        // as the database orders them, byte by byte; Java compares signed numbers
        boolean inOrder = one.person().toString().compareTo(other.person().toString()) < 0;
        PersonLink link = new PersonLink();
        link.id = id;
        link.one = (inOrder ? one : other).person();
        link.oneOwner = (inOrder ? one : other).owner();
        link.other = (inOrder ? other : one).person();
        link.otherOwner = (inOrder ? other : one).owner();
        link.awaits = Stream.of(link.oneOwner, link.otherOwner)
                .filter(owner -> !owner.equals(by))
                .toList();
        link.status = link.awaits.isEmpty() ? LinkStatus.CONFIRMED : LinkStatus.PROPOSED;
        link.proposedAt = at;
        link.changedAt = at;
        return link;
    }

    /** Takes a step for one of the owners. */
    void take(LinkStep step, String by, Instant at) {
        if (!isPossible(step)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("A link that is " + status + " allows no " + step + ".")
                    .with("nextSteps", nextSteps(by))
                    .build();
        }
        if (step != LinkStep.DISSOLUTION && !awaits.contains(by)) {
            throw Problems.forbidden("Your authority has agreed already: the authority of the other record answers.");
        }
        awaits = step == LinkStep.CONFIRMATION
                ? awaits.stream().filter(owner -> !owner.equals(by)).toList()
                : List.of();
        status = switch (step) {
            case REJECTION -> LinkStatus.REJECTED;
            case DISSOLUTION -> LinkStatus.DISSOLVED;
            default -> awaits.isEmpty() ? LinkStatus.CONFIRMED : LinkStatus.PROPOSED;
        };
        changedAt = at;
    }

    /** The steps that would not be refused to this authority for the state of the link. */
    List<LinkStep> nextSteps(String by) {
        return Arrays.stream(LinkStep.values())
                .filter(step -> isOfOwner(by) && isPossible(step))
                .filter(step -> step == LinkStep.DISSOLUTION || awaits.contains(by))
                .toList();
    }

    private boolean isPossible(LinkStep step) {
        return switch (step) {
            case PROPOSAL -> false;
            case CONFIRMATION, REJECTION -> status == LinkStatus.PROPOSED;
            case DISSOLUTION -> status == LinkStatus.PROPOSED || status == LinkStatus.CONFIRMED;
        };
    }

    /** Refuses (403) whoever owns neither record. */
    void mustConcern(String authority) {
        if (!isOfOwner(authority)) {
            throw Problems.forbidden(
                    "Only the authorities that recorded the two persons decide on a link between them.");
        }
    }

    boolean isOfOwner(String authority) {
        return authority.equals(oneOwner) || authority.equals(otherOwner);
    }

    boolean concerns(UUID person) {
        return person.equals(one) || person.equals(other);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    List<Side> sides() {
        return List.of(new Side(one, oneOwner), new Side(other, otherOwner));
    }

    LinkStatus status() {
        return status;
    }

    List<String> awaits() {
        return awaits;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "PersonLink[" + id + "]";
    }
}
