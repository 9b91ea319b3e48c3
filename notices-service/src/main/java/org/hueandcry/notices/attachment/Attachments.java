package org.hueandcry.notices.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.problem.Problems;

/** The attachments of notices that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
public class Attachments {

    private final EntityManager entities;

    Attachments(EntityManager entities) {
        this.entities = entities;
    }

    /** Deletes what is attached to a notice. On the system role, in the transaction that erases the rest. */
    public static void erase(Connection connection, UUID notice) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from attachment where notice_id = ?")) {
            delete.setObject(1, notice);
            delete.executeUpdate();
        }
    }

    /** Oldest first. */
    List<AttachmentView> of(UUID notice) {
        return select("where notice_id = ?1 order by added_at, id", notice);
    }

    /** @return the attachment; 404 where there is none that the caller may see */
    AttachmentView require(UUID notice, UUID id) {
        return select("where notice_id = ?1 and id = ?2", notice, id).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    Optional<AttachmentView> find(UUID notice, AttachedFile file) {
        return select("where notice_id = ?1 and sha256 = ?2", notice, file.sha256()).stream()
                .findFirst();
    }

    byte[] content(UUID id) {
        return (byte[]) entities.createNativeQuery("select content from attachment where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    void add(UUID id, UUID notice, String title, AttachedFile file, String by, Instant at) {
        entities.createNativeQuery("""
                        insert into attachment (id, notice_id, title, media_type, size, sha256, added_at, added_by, content)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, id)
                .setParameter(2, notice)
                .setParameter(3, title)
                .setParameter(4, file.type().toString())
                .setParameter(5, file.size())
                .setParameter(6, file.sha256())
                .setParameter(7, at)
                .setParameter(8, by)
                .setParameter(9, file.content())
                .executeUpdate();
    }

    void remove(UUID id) {
        entities.createNativeQuery("delete from attachment where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    void release(UUID id, Instant at) {
        entities.createNativeQuery("update attachment set released_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, at)
                .executeUpdate();
    }

    void recall(UUID id) {
        entities.createNativeQuery("update attachment set released_at = null where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private List<AttachmentView> select(String which, Object... parameters) {
        var query = entities.createNativeQuery(
                "select id, title, media_type, size, sha256, added_at, added_by, released_at is not null from attachment "
                        + which,
                Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new AttachmentView(
                        (UUID) row[0],
                        (String) row[1],
                        FileType.of((String) row[2]),
                        (Integer) row[3],
                        HexFormat.of().formatHex((byte[]) row[4]),
                        (Instant) row[5],
                        (String) row[6],
                        (Boolean) row[7]))
                .toList();
    }
}
