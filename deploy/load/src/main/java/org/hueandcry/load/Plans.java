package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import org.hueandcry.load.Explained.Answer;

/** Prints how the database answers what is asked most, in the name of a country, and which queries read too much for it. */
final class Plans {

    /** A query may read, of each table, as many rows as it returns and a page more. */
    private static final int PAGE = 200;

    private final Explained service;
    private final String token;
    private final PrintStream out;
    private int tooMuch;

    Plans(Explained service, String token, PrintStream out) {
        this.service = service;
        this.token = token;
        this.out = out;
    }

    /** @return how many queries read too much */
    int print(String country) {
        JsonNode newest = show("notices, newest first", "/api/v1/notices").body();
        String cursor = newest.get("next").textValue();
        for (int page = 2; page < 10; page++) {
            cursor = service.get("/api/v1/notices?cursor=" + cursor, token)
                    .body()
                    .get("next")
                    .textValue();
        }
        show("the same, tenth page", "/api/v1/notices?cursor=" + cursor);
        show("notices by status", "/api/v1/notices?status=PUBLISHED");
        show("notices by owner", "/api/v1/notices?owner=" + country);
        show("own drafts", "/api/v1/notices?owner=" + country + "&status=DRAFT");
        JsonNode yellow = show("notices by colour and status", "/api/v1/notices?colour=YELLOW&status=PUBLISHED")
                .body()
                .get("items")
                .get(0);
        show(
                "notices on a person",
                "/api/v1/notices?personId=" + yellow.findPath("personId").textValue());
        show(
                "notice by reference",
                "/api/v1/notices?reference=" + yellow.get("reference").textValue());
        show("notice by id", "/api/v1/notices/" + yellow.get("id").textValue());
        show("its content's history", "/api/v1/notices/" + newestOf(country) + "/history");
        show("diffusions, newest first", "/api/v1/diffusions");
        show("notices of a rare colour", "/api/v1/notices?colour=SILVER");
        show("what is to be deleted", "/api/v1/deletions");
        show("inbox", "/api/v1/messages");
        show("hits to answer", "/api/v1/hits?role=received&status=REPORTED");
        // counts what it shows, and so reads it
        show("what is on a bureau's table, in numbers", "/api/v1/overview");
        return tooMuch;
    }

    /** What everybody may read. */
    int printPublic(List<String> paths) {
        for (String path : paths) {
            explain(path, path, null);
        }
        return tooMuch;
    }

    private String newestOf(String country) {
        return service.get("/api/v1/notices?owner=" + country, token)
                .body()
                .get("items")
                .get(0)
                .get("id")
                .textValue();
    }

    private Answer show(String name, String path) {
        return explain(name + "  GET " + path.replaceFirst("cursor=.*", "cursor=..."), path, token);
    }

    private Answer explain(String title, String path, String bearer) {
        // the first of a kind reads the catalogue too
        service.get(path, bearer);
        Answer answer = service.get(path, bearer);
        out.println("\n## " + title);
        answer.executed().stream().filter(Executed::reads).forEach(this::print);
        return answer;
    }

    private void print(Executed query) {
        boolean much = query.rowsRead().values().stream().anyMatch(read -> read > query.rowsReturned() + PAGE);
        if (much) {
            tooMuch++;
        }
        out.printf(
                "%s%n  returned %d, read %s, buffers %d, %.2f ms%s%n%s",
                query.sql()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("^select (?=\\w+_0\\.).* from", "select ... from")
                        .replaceFirst("\\$\\d+(,\\$\\d+)+", "..."),
                query.rowsReturned(),
                query.rowsRead(),
                query.buffers(),
                query.millis(),
                much ? "  READS TOO MUCH" : "",
                query.planned().indent(4));
    }
}
