package org.hueandcry.artworks.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.image.Resemblance;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.Classification;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.period.PeriodRead;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.artworks.search.FindAlike;
import org.hueandcry.artworks.search.Sides;
import org.hueandcry.artworks.search.Sought;
import org.hueandcry.artworks.search.WorkQuery;

/** An example whose words, sizes and years have been read, to be compared with many records. */
final class PreparedExample {

    /** Of photographs: where nothing is said but by them, their score is that of the match. */
    private static final double PHOTOGRAPH = Likeness.ENOUGH;

    /** Of inventory numbers that are the same, by chance or not. */
    private static final double NUMBER = 6;

    private static final double MAKER = 3;
    private static final double SIZES = 3;
    private static final double INSCRIPTIONS = 2;
    private static final double DESCRIPTION = 1.5;
    private static final double YEARS = 0.7;
    private static final double KIND = 0.7;
    private static final double MATERIALS = 0.7;
    /** Of a title that is quite another: the same work is called by many names. */
    private static final double OTHER_TITLE = 1.5;

    private static final double SAME_TITLE = 4.5;
    /** The weight of words, {@link Sought#weight}, from which on a text says as much as a text can. */
    private static final double RARE = 12;
    /** Up to this difference two sizes are the same; */
    private static final double SAME_SIZE = 0.02;
    /** from this one on they contradict each other. */
    private static final double OTHER_SIZE = 0.15;
    /** So many years from each other nothing of two periods is alike. */
    private static final double OTHER_PERIOD = 30;

    private final WorkExample example;
    private final Map<UUID, Resemblance> resembling;
    private final List<String> title;
    private final List<List<String>> makers;
    private final List<String> materials;
    private final List<String> inscriptions;
    private final List<String> description;
    private final Set<Sides> sides;
    private final Years years;
    private final Optional<Classification> kind;
    private final Map<String, Sought> words = new LinkedHashMap<>();

    /** @param resembling what photographs have found, by work */
    PreparedExample(WorkExample example, Map<UUID, Resemblance> resembling, FindAlike findAlike) {
        this.example = example;
        this.resembling = resembling;
        title = WorkQuery.words(example.title());
        makers = example.makers().stream()
                .map(MakerName::words)
                .filter(words -> !words.isEmpty())
                .toList();
        materials = WorkQuery.words(example.materials());
        inscriptions = WorkQuery.words(String.join(" ", example.inscriptions()));
        description = WorkQuery.words(example.description());
        sides = Sides.of(MeasuresRead.of(example.measurementsText()).measures());
        years = PeriodRead.of(example.period()).years();
        kind = example.classified();
        Set<String> misspelled = Stream.of(Stream.of(title, inscriptions), makers.stream())
                .flatMap(lists -> lists)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> others = new LinkedHashSet<>(materials);
        others.addAll(description);
        others.removeAll(misspelled);
        words.putAll(findAlike.sought(misspelled, true));
        words.putAll(findAlike.sought(others, false));
    }

    /** What works that may be the same are found by. */
    FindAlike.Example sought(List<String> statuses) {
        Set<String> named = new LinkedHashSet<>(title);
        makers.forEach(named::addAll);
        named.addAll(inscriptions);
        named.addAll(description);
        Set<String> together = new LinkedHashSet<>(title);
        makers.stream().findFirst().ifPresent(together::addAll);
        return new FindAlike.Example(
                all(named),
                all(together),
                example.inventoryNumber() == null ? null : WorkQuery.number(example.inventoryNumber()),
                sides,
                statuses,
                resembling.keySet());
    }

    private List<Sought> all(Collection<String> some) {
        return some.stream().map(words::get).toList();
    }

    /** What both say. */
    List<Trait> compare(UUID work, ArtworkRequest record) {
        List<Trait> traits = new ArrayList<>();
        photographs(work, traits);
        number(record, traits);
        title(record, traits);
        makers(record, traits);
        sizes(record, traits);
        years(record, traits);
        kind(record, traits);
        materials(record, traits);
        inscriptions(record, traits);
        description(record, traits);
        return traits;
    }

    /** A photograph that is not alike says nothing: it may show another side, or none may be kept. */
    private void photographs(UUID work, List<Trait> traits) {
        Resemblance resemblance = resembling.get(work);
        if (resemblance != null) {
            traits.add(Trait.of(
                    "photograph",
                    resemblance.score(),
                    PHOTOGRAPH,
                    resemblance.agreeing() + " features agree in their places with the photograph "
                            + resemblance.photograph()));
        }
    }

    /** Another number says nothing: every collection has its own. */
    private void number(ArtworkRequest record, List<Trait> traits) {
        if (example.inventoryNumber() != null
                && record.inventoryNumber() != null
                && WorkQuery.number(example.inventoryNumber()).equals(WorkQuery.number(record.inventoryNumber()))) {
            traits.add(Trait.of("inventoryNumber", 1, NUMBER, record.inventoryNumber()));
        }
    }

    private void title(ArtworkRequest record, List<Trait> traits) {
        List<String> other = WorkQuery.words(record.title());
        if (title.isEmpty() || other.isEmpty()) {
            return;
        }
        double likeness = 0.6 * share(title, other) + 0.4 * shareOfRecord(other, title);
        double weight = OTHER_TITLE + (SAME_TITLE - OTHER_TITLE) * likeness * Math.min(1, weight(title) / RARE);
        traits.add(Trait.of("title", likeness, weight, record.title()));
    }

    private void makers(ArtworkRequest record, List<Trait> traits) {
        double best = 0;
        String found = null;
        for (Maker maker : Objects.requireNonNullElse(record.makers(), List.<Maker>of())) {
            List<String> other = MakerName.words(maker.name());
            for (List<String> name : makers) {
                if (other.isEmpty()) {
                    continue;
                }
                double likeness = MakerName.likeness(name, other, words);
                if (found == null || likeness > best) {
                    best = likeness;
                    found = maker.name();
                }
            }
        }
        if (found != null) {
            traits.add(Trait.of("makers", best, MAKER * contradiction(best), found));
        }
    }

    private void sizes(ArtworkRequest record, List<Trait> traits) {
        Set<Sides> others = Sides.of(MeasuresRead.of(record).measures());
        if (sides.isEmpty() || others.isEmpty()) {
            return;
        }
        double least = Double.MAX_VALUE;
        Sides nearest = null;
        for (Sides one : sides) {
            for (Sides other : others) {
                double difference = one.differenceFrom(other);
                if (difference < least) {
                    least = difference;
                    nearest = other;
                }
            }
        }
        boolean whole = nearest.shorter() > 0 && sides.stream().anyMatch(one -> one.shorter() > 0);
        double likeness = Math.max(0, Math.min(1, (OTHER_SIZE - least) / (OTHER_SIZE - SAME_SIZE)));
        traits.add(Trait.of(
                "measurementsText",
                likeness,
                (whole ? SIZES : SIZES / 2) * contradiction(likeness),
                nearest.inWords()));
    }

    /** What contradicts counts for more than what agrees: many works are of one size, and one work is not of two makers. */
    private static double contradiction(double likeness) {
        return 2 - likeness;
    }

    private void years(ArtworkRequest record, List<Trait> traits) {
        Years other = PeriodRead.of(record.period()).years();
        if (years != null && other != null) {
            double likeness = Math.max(0, 1 - years.yearsBetween(other) / OTHER_PERIOD);
            traits.add(Trait.of("period", likeness, YEARS, record.period()));
        }
    }

    private void kind(ArtworkRequest record, List<Trait> traits) {
        Classification other = record.classified().orElse(null);
        if (kind.isEmpty() || other == null) {
            return;
        }
        Classification one = kind.get();
        double likeness = one.category() != other.category()
                ? 0
                : one.type() == null || other.type() == null ? 0.7 : one.type() == other.type() ? 1 : 0.3;
        traits.add(Trait.of("objectType", likeness, KIND, record.objectType()));
    }

    private void materials(ArtworkRequest record, List<Trait> traits) {
        List<String> other = WorkQuery.words(record.materials());
        if (!materials.isEmpty() && !other.isEmpty()) {
            traits.add(Trait.of("materials", share(materials, other), MATERIALS, record.materials()));
        }
    }

    private void inscriptions(ArtworkRequest record, List<Trait> traits) {
        String text = Objects.requireNonNullElse(record.inscriptions(), List.<Inscription>of()).stream()
                .map(Inscription::text)
                .collect(Collectors.joining("; "));
        List<String> other = WorkQuery.words(text);
        if (!inscriptions.isEmpty() && !other.isEmpty()) {
            traits.add(Trait.of("inscriptions", share(inscriptions, other), INSCRIPTIONS, text));
        }
    }

    /** Nobody describes a work twice in the same words: what is alike counts, and what is missing does not count against it. */
    private void description(ArtworkRequest record, List<Trait> traits) {
        String text = Stream.of(
                        Stream.of(record.description(), record.title(), record.distinguishingFeatures()),
                        Objects.requireNonNullElse(record.subjects(), List.<String>of()).stream())
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        List<String> other = WorkQuery.words(text);
        if (!description.isEmpty() && !other.isEmpty()) {
            double likeness = share(description, other);
            if (likeness > 0) {
                traits.add(Trait.of("description", Math.min(1, 1.5 * likeness), DESCRIPTION * likeness, text));
            }
        }
    }

    /** How much of what is sought is in the record, the words that say more counting for more. */
    private double share(List<String> sought, List<String> record) {
        double found = 0;
        double all = 0;
        for (String word : sought) {
            Sought one = words.get(word);
            all += one.weight();
            found += one.weight()
                    * record.stream().mapToDouble(one::likeness).max().orElse(0);
        }
        return all == 0 ? 0 : found / all;
    }

    /** How much of the record was sought; of words that were not, nothing is known. */
    private double shareOfRecord(List<String> record, List<String> sought) {
        return record.stream()
                .mapToDouble(term -> sought.stream()
                        .mapToDouble(word -> words.get(word).likeness(term))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private double weight(List<String> some) {
        return some.stream().mapToDouble(word -> words.get(word).weight()).sum();
    }
}
