package org.hueandcry.artworks.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.CrossReference;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.WorkPart;

/**
 * What a work is found by.
 *
 * @param words of the dictionary, in letters
 * @param terms all of it, by number
 */
record FoundBy(
        Set<String> words, Set<Long> terms, Set<Long> title, Set<Long> makers, Set<Long> materials, Set<Sides> sides) {

    static FoundBy of(ArtworkRequest work) {
        Set<String> title = words(work.title());
        Set<String> makers = new LinkedHashSet<>();
        Set<String> initials = new HashSet<>();
        for (Maker maker : nonNull(work.makers())) {
            for (String name : Terms.in(maker.name())) {
                makers.add(name);
                initials.add(Terms.initialOf(name));
                if (name.length() == 1) {
                    initials.add(Terms.recordedInitial(name));
                }
            }
        }
        Set<String> materials = words(work.materials());
        Set<String> words = new LinkedHashSet<>(title);
        words.addAll(makers);
        words.addAll(materials);
        others(work).forEach(text -> words.addAll(Terms.in(text)));
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(initials);
        numbers(work).forEach(number -> all.add(Terms.inventoryNumber(number)));
        makers.addAll(initials);
        return new FoundBy(
                words,
                numbers(all),
                numbers(title),
                numbers(makers),
                numbers(materials),
                Sides.of(MeasuresRead.of(work).measures()));
    }

    private static Stream<String> others(ArtworkRequest work) {
        return Stream.of(
                        Stream.of(
                                work.objectType(),
                                work.description(),
                                work.distinguishingFeatures(),
                                work.placeOfOrigin(),
                                work.period(),
                                work.source(),
                                work.theft() == null ? null : work.theft().place(),
                                work.find() == null ? null : work.find().place()),
                        nonNull(work.subjects()).stream(),
                        nonNull(work.relatedMaterial()).stream(),
                        nonNull(work.inscriptions()).stream().map(Inscription::text),
                        nonNull(work.crossReferences()).stream().map(CrossReference::reference),
                        nonNull(work.parts()).stream()
                                .flatMap(part -> Stream.of(part.designation(), part.title(), part.description())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    private static Stream<String> numbers(ArtworkRequest work) {
        return Stream.concat(
                        Stream.of(work.inventoryNumber()).filter(Objects::nonNull),
                        nonNull(work.parts()).stream().map(WorkPart::inventoryNumber))
                .filter(Objects::nonNull);
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Terms.in(text));
    }

    private static Set<Long> numbers(Collection<String> terms) {
        return terms.stream().map(Terms::number).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T> List<T> nonNull(List<T> list) {
        return list == null ? List.of() : list;
    }

    @Override
    public String toString() {
        return "FoundBy[masked]";
    }
}
