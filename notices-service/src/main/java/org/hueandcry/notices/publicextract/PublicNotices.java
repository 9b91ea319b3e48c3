package org.hueandcry.notices.publicextract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.JDBCException;

/** The notices that the public is shown, newest first. */
@ApplicationScoped
class PublicNotices {

    private static final String COLUMNS = """
            select e.notice_id, e.year || '/' || e.number as reference, e.detail,
                   array(select p.picture_id from public_extract_photo p where p.notice_id = e.notice_id order by p.position) as pictures
            from public_extract e""";

    private static final String MATCHING = """
             from public_extract e
            where e.colour = ?
              and (?::text is null or e.nationalities @> array[?::text])
              and (?::text is null or e.sex = ?::text)
              and (?::text is null or e.warrant_countries @> array[?::text])
              and (?::int is null or extract(year from age(e.born)) >= ?::int)
              and (?::int is null or extract(year from age(e.born)) <= ?::int)
              and not exists (select from unnest(?::text[]) word where position(word in e.search_text) = 0)""";

    private static final String ORDER = " order by e.year desc, e.number desc";

    private final AgroalDataSource app;
    private final ObjectMapper json;

    PublicNotices(AgroalDataSource app, ObjectMapper json) {
        this.app = app;
        this.json = json;
    }

    /** @param reference YYYY/N */
    record Shown(UUID noticeId, String reference, Extract extract, List<Long> pictures) {}

    /** One page, and how many there are in all. */
    record Found(int total, List<Shown> page) {}

    Found search(PublicColour colour, PublicSearch search) {
        try (Connection connection = app.getConnection()) {
            List<UUID> matching = matching(connection, colour, search);
            int from = (int) Math.min(matching.size(), (search.page() - 1L) * search.pageSize());
            List<UUID> page = matching.subList(from, Math.min(matching.size(), from + search.pageSize()));
            try (PreparedStatement select =
                    connection.prepareStatement(COLUMNS + " where e.notice_id = any(?)" + ORDER)) {
                select.setObject(1, page.toArray(UUID[]::new));
                return new Found(matching.size(), read(select));
            }
        } catch (SQLException e) {
            throw new JDBCException("The public extracts cannot be read", e);
        }
    }

    /** Ids only, in order. There are some thousands of notices for the public: names are judged here, in linear time, not there. */
    private static List<UUID> matching(Connection connection, PublicColour colour, PublicSearch search)
            throws SQLException {
        Pattern name = search.expression("name");
        Pattern forename = search.expression("forename");
        String columns = search.asksForNames() ? "e.notice_id, e.name, e.forename" : "e.notice_id";
        try (PreparedStatement select = connection.prepareStatement("select " + columns + MATCHING + ORDER)) {
            select.setString(1, colour.name().toUpperCase(Locale.ROOT));
            List<Object> filters = Arrays.asList(
                    search.code("nationality"),
                    search.code("sexId"),
                    search.code("arrestWarrantCountryId"),
                    search.age("ageMin"),
                    search.age("ageMax"));
            for (int i = 0; i < filters.size(); i++) {
                select.setObject(2 + 2 * i, filters.get(i));
                select.setObject(3 + 2 * i, filters.get(i));
            }
            select.setObject(12, search.words().toArray(String[]::new));
            List<UUID> matching = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    if (!search.asksForNames()
                            || matches(name, found.getString("name"))
                                    && matches(forename, found.getString("forename"))) {
                        matching.add(found.getObject("notice_id", UUID.class));
                    }
                }
            }
            return matching;
        }
    }

    private static boolean matches(Pattern expression, String text) {
        return expression == null || text != null && expression.matcher(text).find();
    }

    Optional<Shown> find(PublicColour colour, int year, int number) {
        try (Connection connection = app.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(COLUMNS + " where e.colour = ? and e.year = ? and e.number = ?")) {
            select.setString(1, colour.name().toUpperCase(Locale.ROOT));
            select.setInt(2, year);
            select.setInt(3, number);
            return read(select).stream().findFirst();
        } catch (SQLException e) {
            throw new JDBCException("The public extract cannot be read", e);
        }
    }

    Optional<byte[]> picture(UUID noticeId, long pictureId) {
        try (Connection connection = app.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select jpeg from public_extract_photo where notice_id = ? and picture_id = ?")) {
            select.setObject(1, noticeId);
            select.setLong(2, pictureId);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new JDBCException("The picture cannot be read", e);
        }
    }

    private List<Shown> read(PreparedStatement select) throws SQLException {
        List<Shown> shown = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                shown.add(new Shown(
                        found.getObject("notice_id", UUID.class),
                        found.getString("reference"),
                        json.readValue(found.getString("detail"), Extract.class),
                        List.of((Long[]) found.getArray("pictures").getArray())));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept public extract cannot be read", e);
        }
        return shown;
    }
}
