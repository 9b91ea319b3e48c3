package org.hueandcry.persons.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** The links that the caller may see: those between records of which they see both, in every query. */
@ApplicationScoped
class Links implements PanacheRepositoryBase<PersonLink, UUID> {

    private final Caller caller;

    Links(Caller caller) {
        this.caller = caller;
    }

    /** A record and whose it is, where the caller may see it. */
    Optional<PersonLink.Side> record(UUID person) {
        List<?> owner = getEntityManager()
                .createNativeQuery("select owner from person where id = ?1")
                .setParameter(1, person)
                .getResultList();
        return owner.stream()
                .map(code -> new PersonLink.Side(person, (String) code))
                .findFirst();
    }

    /** @return the link; 404 where there is none of this record that the caller may see */
    PersonLink require(UUID person, UUID id) {
        return findByIdOptional(id).filter(link -> link.concerns(person)).orElseThrow(Problems::notFound);
    }

    /** A link between the two that is proposed or confirmed. Whoever else proposes one between them waits. */
    Optional<PersonLink> alive(UUID one, UUID other) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended("
                        + "'link ' || least(?1, ?2) || ' ' || greatest(?1, ?2), 0))) locked")
                .setParameter(1, one.toString())
                .setParameter(2, other.toString())
                .getSingleResult();
        return find(
                        "(one = ?1 and other = ?2 or one = ?2 and other = ?1) and status in ('PROPOSED', 'CONFIRMED')",
                        one,
                        other)
                .firstResultOptional();
    }

    /** Stores the link as it stands, and the step that brought it there. */
    void store(PersonLink link, LinkStep step, String reason, Instant at) {
        persistAndFlush(link);
        getEntityManager()
                .createNativeQuery(
                        "insert into person_link_step (link_id, version, step, at, authority, client, on_behalf_of, reason)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, link.id())
                .setParameter(2, link.version())
                .setParameter(3, step.name())
                .setParameter(4, at)
                .setParameter(5, caller.authority())
                .setParameter(6, caller.client())
                .setParameter(7, caller.onBehalfOf())
                .setParameter(8, reason)
                .executeUpdate();
    }

    /** Newest first, of one record. */
    List<PersonLink> of(UUID person) {
        return list("one = ?1 or other = ?1 order by proposedAt desc, id desc", person);
    }

    /**
     * Newest first, of all records of the caller's authority; for the organisation's own bodies of all. One more than the page holds.
     *
     * @param status null: in any
     * @param awaiting only those on which the caller's authority has to agree yet
     */
    List<PersonLink> list(LinkStatus status, boolean awaiting, PageRequest page) {
        StringBuilder sql = new StringBuilder("select l.* from person_link l where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (awaiting) {
            sql.append(" and l.status = 'PROPOSED' and :authority = any (l.awaits)");
        } else if (!Authority.isOrganisation(caller.authority())) {
            sql.append(" and :authority in (l.one_owner, l.other_owner)");
        }
        if (sql.indexOf(":authority") > 0) {
            parameters.put("authority", caller.authority());
        }
        if (status != null) {
            sql.append(" and l.status = :status");
            parameters.put("status", status.name());
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (l.proposed_at, l.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by l.proposed_at desc, l.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<PersonLink> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), PersonLink.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** What was done with each of the links, oldest first. */
    Map<UUID, List<LinkView.Line>> histories(List<PersonLink> links) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select link_id, step, at, authority, reason from person_link_step where link_id = any(?1) order by version")
                .setParameter(1, links.stream().map(PersonLink::id).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new LinkView.Line(
                                        LinkStep.valueOf((String) row[1]), (Instant) row[2], (String) row[3], (String)
                                                row[4]),
                                Collectors.toList())));
    }
}
