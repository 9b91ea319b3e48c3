package org.hueandcry.notices.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.attachment.AttachedFile;
import org.hueandcry.notices.attachment.FileType;
import org.hueandcry.notices.hit.Urgency;

/** The messages that the caller sent or was sent: the policies of the database leave out all others, in every query. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    private static final String NEWEST_FIRST = " order by %1$s.sent_at desc, %2$s desc limit :limit";

    /**
     * The page is cut before its messages are read: of two tables under policies the planner expects next to nothing, and would sort
     * the whole mailbox.
     */
    private static final String MESSAGES_OF_PAGE =
            "select m.* from (%s) a join message m on m.id = a.message_id order by a.sent_at desc, a.message_id desc";

    private final Caller caller;

    Messages(Caller caller) {
        this.caller = caller;
    }

    /** What a mailbox may be narrowed by; null leaves a filter out. */
    record Filter(Box box, Boolean unread, UUID about, UUID thread, Urgency urgency) {}

    /** A file that goes with a message. */
    record Enclosed(String title, AttachedFile file) {}

    /**
     * Takes what they say, and their attachments, from the messages about a record. On the system role, in the transaction that erases
     * the rest.
     *
     * @param record the notice, the person or the work of art
     */
    public static void erase(Connection connection, UUID record) throws SQLException {
        for (String statement : List.of(
                "delete from message_attachment where message_id in (select id from message where about_id = ?)",
                "update message set subject = null, text = null, erased = true where about_id = ?")) {
            try (PreparedStatement erasing = connection.prepareStatement(statement)) {
                erasing.setObject(1, record);
                erasing.executeUpdate();
            }
        }
    }

    /**
     * The same for what was sent long ago, unless it is about a notice, with which it goes. In the transaction of a connection of the
     * system role.
     *
     * @return how many messages were erased; not all at once
     */
    public static int eraseSentUpTo(Connection connection, Instant sent) throws SQLException {
        try (PreparedStatement erasing = connection.prepareStatement("""
                with aged as (
                    select id from message where notice_id is null and not erased and sent_at <= ?
                    limit 100 for update skip locked),
                files as (
                    delete from message_attachment f using aged where f.message_id = aged.id)
                update message m set subject = null, text = null, erased = true from aged where m.id = aged.id""")) {
            erasing.setObject(1, sent.atOffset(ZoneOffset.UTC));
            return erasing.executeUpdate();
        }
    }

    /** @return the message; 404 where there is none that the caller may see */
    Message require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    void send(Message message, List<Enclosed> files) {
        persistAndFlush(message);
        getEntityManager().createNativeQuery("""
                        insert into message_addressee (message_id, authority, participants, clearance, urgency, sent_at)
                        select id, unnest(addressees), addressees || sender, clearance, urgency, sent_at from message where id = ?1""").setParameter(1, message.id()).executeUpdate();
        for (int i = 0; i < files.size(); i++) {
            AttachedFile file = files.get(i).file();
            getEntityManager()
                    .createNativeQuery("""
                            insert into message_attachment (id, message_id, position, title, media_type, size, sha256, content)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, message.id())
                    .setParameter(3, i)
                    .setParameter(4, files.get(i).title())
                    .setParameter(5, file.type().toString())
                    .setParameter(6, file.size())
                    .setParameter(7, file.sha256())
                    .setParameter(8, file.content())
                    .executeUpdate();
        }
    }

    /** Newest first, one more than the page holds. */
    List<Message> list(Filter filter, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("me", caller.authority());
        String box;
        StringBuilder sql = new StringBuilder();
        boolean ofMailboxAlone = filter.box() != Box.SENT && filter.about() == null && filter.thread() == null;
        if (filter.box() == Box.SENT) {
            box = "m";
            sql.append("select m.* from message m where m.sender = :me");
        } else {
            box = "a";
            sql.append(
                            ofMailboxAlone
                                    ? "select a.message_id, a.sent_at from message_addressee a"
                                    : "select m.* from message_addressee a join message m on m.id = a.message_id")
                    .append(" where a.authority = :me");
        }
        if (filter.unread() != null) {
            sql.append(filter.unread() ? " and a.read_at is null" : " and a.read_at is not null");
        }
        if (filter.about() != null) {
            sql.append(" and m.about_id = :about");
            parameters.put("about", filter.about());
        }
        if (filter.thread() != null) {
            sql.append(" and m.thread_id = :thread");
            parameters.put("thread", filter.thread());
        }
        if (filter.urgency() != null) {
            // spelled out, not a parameter: the index of what is urgent is found by it
            sql.append(" and ")
                    .append(box)
                    .append(".urgency = '")
                    .append(filter.urgency())
                    .append('\'');
        }
        String id = box.equals("m") ? "m.id" : "a.message_id";
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (").append(box).append(".sent_at, ").append(id).append(") < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(NEWEST_FIRST.formatted(box, id));
        parameters.put("limit", page.limit() + 1);
        return select(ofMailboxAlone ? MESSAGES_OF_PAGE.formatted(sql) : sql.toString(), parameters);
    }

    /** Oldest first, one more than the page holds. */
    List<Message> thread(UUID thread, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("thread", thread);
        StringBuilder sql = new StringBuilder("select m.* from message m where m.thread_id = :thread");
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (m.sent_at, m.id) > (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by m.sent_at, m.id limit :limit");
        parameters.put("limit", page.limit() + 1);
        return select(sql.toString(), parameters);
    }

    /** Where a message stands in the order of both lists. */
    static String position(Message message) {
        return new Position(message.sentAt(), message.id()).toString();
    }

    /** How many wait for the caller's authority. */
    long unread() {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from message_addressee where authority = ?1 and read_at is null")
                        .setParameter(1, caller.authority())
                        .getSingleResult())
                .longValue();
    }

    /** Notes that the caller's authority has read the message; only the first time counts. */
    void acknowledge(Message message, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        update message_addressee set read_at = ?3, read_by = ?4
                        where message_id = ?1 and authority = ?2 and read_at is null""")
                .setParameter(1, message.id())
                .setParameter(2, caller.authority())
                .setParameter(3, at)
                .setParameter(4, caller.client())
                .executeUpdate();
    }

    /** By message, those who have acknowledged it. */
    Map<UUID, List<MessageView.Receipt>> receipts(List<UUID> messages) {
        return rows("""
                        select message_id, authority, read_at, read_by from message_addressee
                        where message_id in (?1) and read_at is not null order by read_at, authority""", messages)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new MessageView.Receipt((String) row[1], (Instant) row[2], (String) row[3]),
                                Collectors.toList())));
    }

    /** By message, its attachments. */
    Map<UUID, List<MessageView.Attached>> attachments(List<UUID> messages) {
        return rows("""
                        select message_id, id, title, media_type, size, sha256 from message_attachment
                        where message_id in (?1) order by position""", messages)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new MessageView.Attached(
                                        (UUID) row[1],
                                        (String) row[2],
                                        FileType.of((String) row[3]),
                                        (Integer) row[4],
                                        HexFormat.of().formatHex((byte[]) row[5])),
                                Collectors.toList())));
    }

    /** @return the file; 404 where the message has none of this id */
    AttachedFile file(UUID message, UUID id) {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select media_type, content from message_attachment where message_id = ?1 and id = ?2",
                        Object[].class)
                .setParameter(1, message)
                .setParameter(2, id)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new AttachedFile(FileType.of((String) row[0]), (byte[]) row[1]))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** Whether an authority may see a record, as the policies judge. */
    boolean isShownTo(String authority, Matter matter) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select shown_to(?1, cast(?2 as uuid), cast(?3 as uuid))")
                .setParameter(1, authority)
                .setParameter(2, text(matter.noticeId()))
                .setParameter(3, text(matter.subjectId()))
                .getSingleResult();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private Stream<Object[]> rows(String sql, List<UUID> messages) {
        if (messages.isEmpty()) {
            return Stream.empty();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, messages)
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private List<Message> select(String sql, Map<String, Object> parameters) {
        NativeQuery<Message> query = getEntityManager().unwrap(Session.class).createNativeQuery(sql, Message.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
