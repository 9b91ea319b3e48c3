package org.hueandcry.notices.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Letter;
import org.hueandcry.notices.testing.Pdfs;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database holds back of messages, how it finds them, and what erasure leaves of them. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class MessageSecurityTest {

    private static final List<String> TABLES = List.of("message", "message_addressee", "message_attachment");

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        sentWithAFile();
        DatabaseRules.nothingIsReadWithoutACaller("notices", TABLES);
    }

    @Test
    void only_sender_and_addressees_read_neither_secretariat_nor_file_control() throws SQLException {
        UUID id = sentWithAFile();
        for (String authority : List.of("FR", "DE")) {
            for (String table : TABLES) {
                assertEquals(1, count(authority, table, id), authority + " reads " + table);
            }
        }
        for (String authority : List.of("GS", "CCF", "BR")) {
            for (String table : TABLES) {
                assertEquals(0, count(authority, table, id), authority + " reads " + table);
            }
        }
    }

    @Test
    void nobody_writes_in_the_name_of_another_and_what_is_sent_stands() throws SQLException {
        UUID id = sentWithAFile();
        for (String statement : List.of(
                // in the name of France
                "insert into message (id, thread_id, sender, addressees, urgency, confidentiality, clearance, subject, text, sent_at,"
                        + " erased) select gen_random_uuid(), id, 'FR', '{DE}', urgency, confidentiality, 0, 'x', 'x', now(), false"
                        + " from message where id = '" + id + "'",
                "update message set text = ''",
                "delete from message",
                "update message_addressee set authority = 'BR'",
                "update message_addressee set clearance = 0",
                "delete from message_addressee",
                "insert into message_addressee select message_id, 'BR', '{BR}', 0, urgency, sent_at from message_addressee",
                "insert into message_attachment select gen_random_uuid(), '" + id + "', 9, 'x', 'x', 1, 'x', 'x'",
                "update message_attachment set title = ''",
                "delete from message_attachment")) {
            try (Connection connection = Database.asCaller("notices", "DE")) {
                DatabaseRules.isRefused(connection, statement);
            }
        }
        try (Connection connection = Database.asCaller("notices", "FR")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate(
                                    "update message_addressee set read_at = now() where message_id = '" + id + "'"),
                    "the sender gives no receipt for an addressee");
        }
    }

    @Test
    void asking_in_the_name_of_another_leaves_the_caller_as_he_was() throws SQLException {
        String notice = red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        try (Connection connection = Database.asCaller("notices", "FR")) {
            for (String[] expected : new String[][] {{"BR", "f"}, {"DE", "t"}, {"GS", "t"}}) {
                ResultSet answer = connection
                        .createStatement()
                        .executeQuery("select shown_to('" + expected[0] + "', '" + notice
                                + "', null), app_caller(), app_clearance()");
                answer.next();
                assertEquals(expected[1], answer.getString(1), expected[0]);
                assertEquals("FR", answer.getString(2));
                assertEquals(2, answer.getInt(3));
            }
        }
        try (Connection connection = Database.as("notices_app")) {
            DatabaseRules.isRefused(connection, "select shown_to('FR', '" + notice + "', null)");
        }
    }

    @Test
    void mailboxes_and_the_count_of_what_is_unread_are_read_along_their_indexes() throws SQLException {
        UUID id = sentWithAFile();
        Database.run("""
                insert into message (id, thread_id, sender, addressees, urgency, confidentiality, clearance, subject, text, sent_at, erased)
                select gen_random_uuid(), '%s', 'AT', array[case when n %% 50 = 0 then 'KI' else 'AR' end], 'ROUTINE', 'OFFICIAL_USE_ONLY',
                       0, 'x', 'x', now() - n * interval '1 second', false
                from generate_series(1, 20000) n;
                insert into message_addressee
                select id, addressees[1], addressees || sender, 0, urgency, sent_at,
                       case when addressees[1] = 'AR' then now() end, 'x' from message where sender = 'AT';
                analyze message; analyze message_addressee""".formatted(id));
        String inbox = "select m.* from message_addressee a join message m on m.id = a.message_id where a.authority = ";
        String order = " order by a.sent_at desc, a.message_id desc limit 21";
        follows("AR", inbox + "'AR'" + order, "message_inbox");
        follows("KI", inbox + "'KI' and a.read_at is null" + order, "message_unread");
        follows("KI", inbox + "'KI' and a.urgency = 'URGENT'" + order, "message_urgent");
        follows(
                "AT",
                "select m.* from message m where m.sender = 'AT' order by m.sent_at desc, m.id desc limit 21",
                "message_sent");
        follows(
                "KI",
                "select count(*) from message_addressee where authority = 'KI' and read_at is null",
                "message_unread");
        follows(
                "AR",
                "select count(*) from message_addressee where authority = 'AR' and read_at is null",
                "message_unread");
    }

    @Test
    void erasure_takes_what_messages_about_the_notice_said_and_leaves_that_there_were_some() throws SQLException {
        String notice = red(personOf("FR").heard().id()).published();
        String first = Letter.to("DE")
                .aboutNotice(notice)
                .enclosing("application/pdf", Pdfs.plain())
                .by(As.officer("FR"));
        String answer = Letter.answering(first).by(As.officer("DE"));
        UUID other = sentWithAFile();
        try (Connection connection = Database.as("notices_system")) {
            Messages.erase(connection, UUID.fromString(notice));
            DatabaseRules.isRefused(connection, "select text from message");
            DatabaseRules.isRefused(connection, "select content from message_attachment");
        }
        for (String erased : List.of(first, answer)) {
            As.officer("DE")
                    .get("/api/v1/messages/" + erased)
                    .then()
                    .statusCode(200)
                    .body("erased", is(true))
                    .body("subject", nullValue())
                    .body("text", nullValue())
                    .body("attachments", empty())
                    .body("about.noticeId", is(notice));
        }
        As.officer("DE").get("/api/v1/messages?about=" + notice).then().body("items.erased", is(List.of(true)));
        Letter.answering(first).sentBy(As.officer("DE")).statusCode(409).body("type", is("/problems/conflict"));
        As.officer("DE")
                .get("/api/v1/messages/" + other)
                .then()
                .body("erased", is(false))
                .body("attachments", hasSize(1));
    }

    private static void follows(String authority, String query, String index) throws SQLException {
        try (Connection connection = Database.asCaller("notices", authority)) {
            String plan = Database.plan(connection, query);
            assertTrue(plan.contains(index), plan);
            assertFalse(plan.contains("Sort") || plan.contains("Seq Scan"), plan);
        }
    }

    private static UUID sentWithAFile() {
        return UUID.fromString(
                Letter.to("DE").enclosing("application/pdf", Pdfs.plain()).by(As.officer("FR")));
    }

    private static long count(String authority, String table, UUID message) throws SQLException {
        try (Connection connection = Database.asCaller("notices", authority)) {
            ResultSet counted = connection
                    .createStatement()
                    .executeQuery("select count(*) from " + table + " where '" + message + "' = "
                            + (table.equals("message") ? "id" : "message_id"));
            counted.next();
            return counted.getLong(1);
        }
    }
}
