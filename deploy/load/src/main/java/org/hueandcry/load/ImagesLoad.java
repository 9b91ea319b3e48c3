package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hueandcry.load.image.DrawnWorks;
import org.hueandcry.load.image.Photographed;
import org.hueandcry.load.image.SideBySide;

import static org.hueandcry.load.Bench.OUT;

/**
 * Whether works are found by photographs of them: drawn works, photographed in ten ways; how often a photograph of a work that is not there is
 * called a match; and the same among fewer, for which works are erased. What is recorded stays for the next run, which records what is missing.
 */
final class ImagesLoad {

    private static final String ARTWORKS = "/api/v1/artworks";
    private static final String SEARCH = "/api/v1/artworks/search-by-image";
    private static final String JPEG = "image/jpeg";
    private static final String OWNER = "FR";
    private static final String CALLER = "DE";
    private static final List<Integer> SMALLER = List.of(3_000, 1_000);

    /** Photographs of each kind: 2,000 of as many works. */
    private static final int EACH = 200;

    private static final int EACH_OF_FEWER = 20;
    private static final int STRANGERS = 1_000;
    private static final int FIRST_STRANGER = 500_000;
    private static final int SCULPTURES = 100;
    private static final List<Photographed> SHOWN = List.of(
            Photographed.TURNED,
            Photographed.CROPPED_TO_60_PERCENT,
            Photographed.FRAMED,
            Photographed.AT_AN_ANGLE,
            Photographed.BY_PHONE_ON_A_WALL);
    private static final String PAINTINGS = "flat-";
    private static final String CASTS = "cast-";

    private final Bench bench;
    private final int most;
    private final List<String> ids = new ArrayList<>();

    /** @param most how many works at most */
    ImagesLoad(Bench bench, int most) {
        this.bench = bench;
        this.most = most;
    }

    void run() {
        Explained.set(bench, "artworks", false);
        try (ServiceProcess service = bench.service()) {
            Calls owner = new Calls(service, bench.issuer.tokenOf(OWNER));
            Calls caller = new Calls(service, bench.issuer.tokenOf(CALLER));
            ids.addAll(recorded(PAINTINGS));
            OUT.printf("%,d works are there from an earlier run%n", ids.size());
            record(owner);
            shown(caller);
            measured(caller, EACH);
            strangers(caller);
            sculptures(owner, caller);
            for (int size : SMALLER) {
                if (size < ids.size()) {
                    erase(size);
                    measured(caller, EACH_OF_FEWER);
                }
            }
        }
    }

    /** Of an earlier run, in the order of their numbers. */
    private List<String> recorded(String kind) {
        List<String[]> rows = bench.rows(
                "select id, number from (select id, particulars ->> 'inventoryNumber' as number from artwork) a"
                        + " where number like '" + kind + "%' order by length(number), number");
        if (!rows.isEmpty() && !rows.get(rows.size() - 1)[1].equals(kind + (rows.size() - 1))) {
            throw new IllegalStateException("An earlier run was cut off while it recorded: delete " + bench.folder());
        }
        return rows.stream().map(row -> row[0]).toList();
    }

    private void record(Calls owner) {
        int before = ids.size();
        if (before >= most) {
            return;
        }
        long begun = System.nanoTime();
        ids.addAll(IntStream.range(before, most)
                .parallel()
                .mapToObj(number -> recorded(owner, "painting", PAINTINGS + number, DrawnWorks.flat(number)))
                .toList());
        await();
        OUT.printf(
                Locale.ROOT,
                "%,d works recorded, photographed and searchable in %.0f s%n",
                most - before,
                (System.nanoTime() - begun) / 1e9);
        bench.execute("vacuum analyze");
    }

    /** All but the first. */
    private void erase(int kept) {
        bench.execute("delete from artwork where particulars ->> 'inventoryNumber' like '" + PAINTINGS
                + "%' and cast(split_part(particulars ->> 'inventoryNumber', '-', 2) as int) >= " + kept);
        bench.execute("vacuum analyze");
        ids.subList(kept, ids.size()).clear();
    }

    private static String recorded(Calls owner, String kind, String number, byte[] picture) {
        String id = owner.add(
                        ARTWORKS,
                        "application/json",
                        "{\"objectType\": \"%s\", \"title\": \"Drawn\", \"source\": \"a program\", \"inventoryNumber\": \"%s\"}"
                                .formatted(kind, number)
                                .getBytes(StandardCharsets.UTF_8))
                .get("id")
                .asText();
        owner.add(ARTWORKS + "/" + id + "/photos", JPEG, picture);
        return id;
    }

    /** Until all that was added is searchable. */
    private void await() {
        while (!bench.rows("select 1 from photograph p where not exists"
                        + " (select from photograph_index i where i.photograph_id = p.id) limit 1")
                .isEmpty()) {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /** Five searches, for people to look at. */
    private void shown(Calls caller) {
        List<SideBySide.Row> rows = new ArrayList<>();
        for (Photographed how : SHOWN) {
            int number = 17 * (rows.size() + 1);
            byte[] photograph = DrawnWorks.flat(number, how, number);
            JsonNode best = caller.ask(SEARCH, JPEG, photograph).get("results").get(0);
            String work = best.at("/artwork/id").asText();
            rows.add(new SideBySide.Row(
                    photograph,
                    caller.picture(ARTWORKS + "/" + work + "/photos/"
                            + best.get("photoId").asText()),
                    how + ": " + best.get("score") + (ids.get(number).equals(work) ? "" : ", ANOTHER WORK")));
        }
        try {
            OUT.println("five searches: "
                    + Files.write(bench.folder().resolveSibling("five-searches.jpg"), SideBySide.of(rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measured(Calls caller, int each) {
        int size = ids.size();
        OUT.printf(Locale.ROOT, "among %,d works, %d photographs of each kind:%n", size, each);
        List<Long> all = new ArrayList<>();
        for (Photographed how : Photographed.values()) {
            int first = 0;
            int ten = 0;
            int matched = 0;
            for (int i = 0; i < each; i++) {
                int number = (int) ((i * 7919L + how.ordinal() * 131L) % size);
                byte[] photograph = DrawnWorks.flat(number, how, 31L * number + how.ordinal());
                long begun = System.nanoTime();
                JsonNode results = caller.ask(SEARCH, JPEG, photograph).get("results");
                all.add(System.nanoTime() - begun);
                int place = placeOf(ids.get(number), results);
                first += place == 0 ? 1 : 0;
                ten += place >= 0 ? 1 : 0;
                matched += place >= 0 && results.get(place).get("match").booleanValue() ? 1 : 0;
            }
            OUT.printf(
                    Locale.ROOT,
                    "  %-24s first %5.1f %%  among 10 %5.1f %%  called a match %5.1f %%%n",
                    how,
                    100.0 * first / each,
                    100.0 * ten / each,
                    100.0 * matched / each);
        }
        OUT.printf(
                "  %s%n",
                ArtworksImport.times(all.stream().mapToLong(Long::longValue).toArray()));
    }

    private static int placeOf(String id, JsonNode results) {
        return IntStream.range(0, results.size())
                .filter(place -> results.get(place).at("/artwork/id").asText().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private void strangers(Calls caller) {
        int alarms = 0;
        for (int i = 0; i < STRANGERS; i++) {
            Photographed how = Photographed.values()[i % Photographed.values().length];
            JsonNode results = caller.ask(SEARCH, JPEG, DrawnWorks.flat(FIRST_STRANGER + i, how, i))
                    .get("results");
            if (results.size() > 0 && results.get(0).get("match").booleanValue()) {
                alarms++;
            }
        }
        OUT.printf(
                Locale.ROOT,
                "photographs of works that are not there called a match: %d of %,d (%.2f %%)%n",
                alarms,
                STRANGERS,
                100.0 * alarms / STRANGERS);
    }

    private void sculptures(Calls owner, Calls caller) {
        List<String> recorded = new ArrayList<>(recorded(CASTS));
        for (int number = recorded.size(); number < SCULPTURES; number++) {
            recorded.add(recorded(owner, "sculpture", CASTS + number, DrawnWorks.sculpture(number)));
        }
        await();
        for (Photographed how :
                List.of(Photographed.RESIZED, Photographed.CROPPED_TO_60_PERCENT, Photographed.BY_PHONE_ON_A_WALL)) {
            int[] places = IntStream.range(0, SCULPTURES)
                    .map(number -> placeOf(
                            recorded.get(number),
                            caller.ask(SEARCH, JPEG, DrawnWorks.sculpture(number, how, number))
                                    .get("results")))
                    .toArray();
            OUT.printf(
                    Locale.ROOT,
                    "sculptures, %-24s first %d, among 10 %d of %d%n",
                    how,
                    Arrays.stream(places).filter(place -> place == 0).count(),
                    Arrays.stream(places).filter(place -> place >= 0).count(),
                    SCULPTURES);
        }
    }
}
