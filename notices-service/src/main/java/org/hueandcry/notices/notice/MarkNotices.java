package org.hueandcry.notices.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.SubjectObserver;

/** Marks the notices in force that a change of their subject asks to look at again, so that those few are found without reading all. */
@ApplicationScoped
class MarkNotices implements SubjectObserver {

    private final ObjectMapper json;

    MarkNotices(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void changed(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        select id, content, reviewed_subject_version from notice
                        where subject_id = ? and status in ('PUBLISHED', 'SUSPENDED')""");
                PreparedStatement mark = connection.prepareStatement(
                        "update notice set attention = ? where id = ? and attention <> ?")) {
            select.setObject(1, subject.id());
            try (ResultSet notices = select.executeQuery()) {
                while (notices.next()) {
                    Object[] kinds =
                            Attention.ofSubject(read(notices.getString(2)), notices.getLong(3), subject).stream()
                                    .map(attention -> attention.kind().name())
                                    .toArray();
                    mark.setArray(1, connection.createArrayOf("text", kinds));
                    mark.setObject(2, notices.getObject(1, UUID.class));
                    mark.setArray(3, connection.createArrayOf("text", kinds));
                    mark.executeUpdate();
                }
            }
        }
    }

    private NoticeRequest read(String content) {
        try {
            return json.readValue(content, NoticeRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a notice in force cannot be read", e);
        }
    }
}
