package org.hueandcry.notices.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.visibility.Visibility;

/**
 * The duties to delete what has ended. They bind whoever may see the notice at the moment when it ends, or could until the CCF
 * blocked it: what is blocked and then cancelled is deleted everywhere. They bind whoever loses sight of a notice in force, too. Nobody
 * else hears of it.
 */
@ApplicationScoped
public class DeletionDuties {

    private static final String IMPOSE = """
            insert into deletion_duty (authority, notice_id, since)
            select a.authority, n.id, cast(? as timestamptz)
            from notice n left join subject s on s.subject_id = n.subject_id
            cross join unnest(cast(? as text[])) a(authority)
            where n.id = ?
              and a.authority <> n.owner
              and (n.visible_to is null or a.authority = any (n.visible_to))
              and not a.authority = any (n.restricted_from)
              and (n.subject_id is null
                   or (s.visible_to is null or a.authority = any (s.visible_to))
                      and not a.authority = any (s.restricted_from))
            on conflict do nothing""";

    /** The row says what the list shows: the notice is hidden from its reader. */
    private static final String IMPOSE_ON_WHO_LOSES_SIGHT = """
            insert into deletion_duty (authority, notice_id, since, form, reference, owner)
            select a.authority, n.id, cast(? as timestamptz), n.form, n.reference, n.owner
            from notice n left join subject s on s.subject_id = n.subject_id
            cross join unnest(cast(? as text[])) a(authority)
            cross join (select cast(? as text[]) as visible_to, cast(? as text[]) as restricted_from) as before
            where n.id = ?
              and a.authority <> n.owner
              and (before.visible_to is null or a.authority = any (before.visible_to))
              and not a.authority = any (before.restricted_from)
              and (a.authority <> all (n.visible_to) or a.authority = any (n.restricted_from))
              and (n.subject_id is null
                   or (s.visible_to is null or a.authority = any (s.visible_to))
                      and not a.authority = any (s.restricted_from))
            on conflict do nothing""";

    private static final String LIFT_WHERE_IT_IS_SHOWN_AGAIN = """
            delete from deletion_duty d using notice n
            where n.id = d.notice_id and n.id = ? and d.form is not null
              and (n.visible_to is null or d.authority = any (n.visible_to))
              and not d.authority = any (n.restricted_from)""";

    /** Every authority that may be shown notices. */
    private static final String[] AUTHORITIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()).filter(country -> !country.equals("GS")),
                    Stream.of("UNK", "914", "916", "922", "UN"))
            .toArray(String[]::new);

    private final EntityManager entities;

    DeletionDuties(EntityManager entities) {
        this.entities = entities;
    }

    /** In the transaction that ends the notice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void impose(UUID noticeId, Instant since) {
        entities.unwrap(Session.class).doWork(connection -> impose(connection, noticeId, since));
    }

    /** The same for what ends by itself. */
    public static void impose(Connection connection, UUID noticeId, Instant since) throws SQLException {
        try (PreparedStatement impose = connection.prepareStatement(IMPOSE)) {
            impose.setObject(1, since.atOffset(ZoneOffset.UTC));
            impose.setArray(2, connection.createArrayOf("text", AUTHORITIES));
            impose.setObject(3, noticeId);
            impose.executeUpdate();
        }
    }

    /**
     * In the transaction that changes who may see a notice in force: whoever loses sight of it deletes it, and is not told why; whoever
     * sees it again keeps it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(UUID noticeId, Visibility before, Instant since) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement impose = connection.prepareStatement(IMPOSE_ON_WHO_LOSES_SIGHT);
                    PreparedStatement lift = connection.prepareStatement(LIFT_WHERE_IT_IS_SHOWN_AGAIN)) {
                impose.setObject(1, since.atOffset(ZoneOffset.UTC));
                impose.setArray(2, connection.createArrayOf("text", AUTHORITIES));
                impose.setArray(
                        3,
                        before.visibleTo() == null
                                ? null
                                : connection.createArrayOf(
                                        "text", before.visibleTo().toArray()));
                impose.setArray(
                        4,
                        connection.createArrayOf("text", before.restrictedFrom().toArray()));
                impose.setObject(5, noticeId);
                impose.executeUpdate();
                lift.setObject(1, noticeId);
                lift.executeUpdate();
            }
        });
    }

    /** What the caller's authority has still to delete, oldest first, one more than the page holds. */
    List<DeletionView> open(String authority, PageRequest page) {
        Optional<Position> last = page.after(Position::parse);
        List<?> rows = entities.createNativeQuery("""
                        select d.notice_id, d.since, coalesce(d.form, n.form), coalesce(d.reference, n.reference),
                               coalesce(d.owner, n.owner), case when d.form is null then n.status else 'REMOVED' end,
                               case when d.form is null then n.reason end
                        from deletion_duty d left join notice n on n.id = d.notice_id
                        where d.authority = :authority and d.acknowledged_at is null and (d.form is not null or n.id is not null)
                          and (d.since, d.notice_id) > (cast(:at as timestamptz), cast(:id as uuid))
                        order by d.since, d.notice_id limit :limit""")
                .setParameter("authority", authority)
                .setParameter("at", last.map(Position::at).orElse(Instant.EPOCH).toString())
                .setParameter("id", last.map(Position::id).orElse(new UUID(0, 0)))
                .setParameter("limit", page.limit() + 1)
                .getResultList();
        return rows.stream().map(row -> DeletionView.of((Object[]) row)).toList();
    }

    /** How much of that there is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countOpen(String authority) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from deletion_duty d join notice n on n.id = d.notice_id"
                                        + " where d.authority = ?1 and d.acknowledged_at is null")
                        .setParameter(1, authority)
                        .getSingleResult())
                .longValue();
    }

    /** @return whether there was such a duty of the authority, acknowledged now or before */
    boolean acknowledge(String authority, UUID noticeId, String by, Instant at) {
        entities.createNativeQuery("""
                        update deletion_duty set acknowledged_at = ?1, acknowledged_by = ?2
                        where authority = ?3 and notice_id = ?4 and acknowledged_at is null""")
                .setParameter(1, at)
                .setParameter(2, by)
                .setParameter(3, authority)
                .setParameter(4, noticeId)
                .executeUpdate();
        return !entities.createNativeQuery("""
                        select 1 from deletion_duty d left join notice n on n.id = d.notice_id
                        where d.authority = ?1 and d.notice_id = ?2 and (d.form is not null or n.id is not null)""")
                .setParameter(1, authority)
                .setParameter(2, noticeId)
                .getResultList()
                .isEmpty();
    }

    /** Who has to delete a notice, and has said that it did. */
    public List<AcknowledgementView> of(UUID noticeId) {
        List<?> rows = entities.createNativeQuery("""
                        select authority, since, acknowledged_at from deletion_duty where notice_id = ?1
                        order by acknowledged_at nulls last, authority""").setParameter(1, noticeId).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AcknowledgementView((String) row[0], (Instant) row[1], (Instant) row[2]))
                .toList();
    }
}
