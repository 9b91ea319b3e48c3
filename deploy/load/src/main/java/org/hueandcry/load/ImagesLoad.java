package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hueandcry.load.image.DrawnWorks;
import org.hueandcry.load.image.Photographed;

import static org.hueandcry.load.Bench.OUT;

/**
 * Whether works are found by photographs of them: drawn works, photographed in ten ways, among a thousand, three thousand and ten thousand; and how
 * often a photograph of a work that is not there is called a match.
 */
final class ImagesLoad {

    private static final String ARTWORKS = "/api/v1/artworks";
    private static final String SEARCH = "/api/v1/artworks/search-by-image";
    private static final String JPEG = "image/jpeg";
    private static final String OWNER = "FR";
    private static final String CALLER = "DE";
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000);
    private static final int EACH = 50;
    private static final int STRANGERS = 400;
    private static final int SCULPTURES = 50;

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
            for (int size :
                    SIZES.stream().map(one -> Math.min(one, most)).distinct().toList()) {
                record(owner, size);
                measured(caller, size);
            }
            strangers(caller);
            sculptures(owner, caller);
        }
    }

    private void record(Calls owner, int size) {
        long begun = System.nanoTime();
        int before = ids.size();
        for (int number = ids.size(); number < size; number++) {
            ids.add(recorded(owner, "painting", DrawnWorks.flat(number)));
        }
        await();
        OUT.printf(
                Locale.ROOT,
                "%,d more works recorded, photographed and searchable in %.0f s%n",
                size - before,
                (System.nanoTime() - begun) / 1e9);
        bench.execute("analyze");
    }

    private static String recorded(Calls owner, String kind, byte[] picture) {
        String id = owner.add(
                        ARTWORKS,
                        "application/json",
                        ("{\"objectType\": \"" + kind + "\", \"title\": \"Drawn\"}").getBytes())
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

    private void measured(Calls caller, int size) {
        OUT.printf(Locale.ROOT, "among %,d works, %d photographs of each kind:%n", size, EACH);
        List<Long> all = new ArrayList<>();
        for (Photographed how : Photographed.values()) {
            int first = 0;
            int ten = 0;
            int matched = 0;
            for (int i = 0; i < EACH; i++) {
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
                    100.0 * first / EACH,
                    100.0 * ten / EACH,
                    100.0 * matched / EACH);
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
            JsonNode results = caller.ask(SEARCH, JPEG, DrawnWorks.flat(500_000 + i, how, i))
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
        List<String> recorded = IntStream.range(0, SCULPTURES)
                .mapToObj(number -> recorded(owner, "sculpture", DrawnWorks.sculpture(number)))
                .toList();
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
