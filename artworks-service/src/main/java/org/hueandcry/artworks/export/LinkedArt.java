package org.hueandcry.artworks.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.kit.photograph.PhotographView;

/** A record as Linked Art 1.0, a profile of CIDOC CRM in JSON-LD. */
final class LinkedArt {

    static final String CONTEXT = "https://linked.art/ns/v1/linked-art.json";

    private static final String WORK_OF_ART = "300133025";
    private static final String PRIMARY_NAME = "300404670";
    private static final String ACCESSION_NUMBER = "300312355";
    private static final String BRIEF_TEXT = "300418049";
    private static final String DESCRIPTION = "300435416";
    private static final String MATERIALS = "300435429";
    private static final String DIMENSIONS = "300435430";
    private static final String PROVENANCE = "300435438";
    private static final String INSCRIPTION = "300028702";

    private final ArtworkView work;
    private final List<PhotographView> photographs;
    private final String address;

    LinkedArt(ArtworkView work, List<PhotographView> photographs, String address) {
        this.work = work;
        this.photographs = photographs;
        this.address = address;
    }

    Map<String, Object> written() {
        String name = Objects.requireNonNullElse(work.title(), work.objectType());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("@context", CONTEXT);
        object.put("id", address);
        object.put("type", "HumanMadeObject");
        object.put("_label", name);
        List<Object> kinds = new ArrayList<>(List.of(type(WORK_OF_ART, "works of art")));
        if (work.classification() != null && work.classification().aatId() != null) {
            kinds.add(type(work.classification().aatId(), work.objectType()));
        }
        object.put("classified_as", kinds);
        object.put("identified_by", names(name));
        put(object, "referred_to_by", statements());
        put(
                object,
                "dimension",
                work.measures().stream().map(LinkedArt::dimension).toList());
        Map<String, Object> production = production();
        if (production.size() > 1) {
            object.put("produced_by", production);
        }
        put(
                object,
                "part",
                Words.nonNull(work.parts()).stream()
                        .map(part -> thing("HumanMadeObject", part.designation()))
                        .toList());
        put(object, "representation", photographs.stream().map(this::shown).toList());
        return object;
    }

    private List<Object> names(String name) {
        List<Object> names = new ArrayList<>();
        names.add(Map.of(
                "type", "Name", "classified_as", List.of(type(PRIMARY_NAME, "preferred name")), "content", name));
        if (work.inventoryNumber() != null) {
            names.add(Map.of(
                    "type", "Identifier",
                    "classified_as", List.of(type(ACCESSION_NUMBER, "accession number")),
                    "content", work.inventoryNumber()));
        }
        return names;
    }

    private List<Object> statements() {
        List<Object> statements = new ArrayList<>();
        statement(statements, DESCRIPTION, "Description", work.description());
        statement(statements, DESCRIPTION, "Distinguishing features", work.distinguishingFeatures());
        statement(statements, MATERIALS, "Material Statement", work.materials());
        statement(statements, DIMENSIONS, "Dimension Statement", work.measurementsText());
        for (Inscription inscription : Words.nonNull(work.inscriptions())) {
            statement(
                    statements,
                    INSCRIPTION,
                    "Inscription",
                    inscription.place() == null
                            ? inscription.text()
                            : inscription.text() + " (" + inscription.place() + ")");
        }
        if (work.theft() != null) {
            String stolen = Stream.of(
                            work.theft().date() == null
                                    ? null
                                    : work.theft().date().toString(),
                            work.theft().place(),
                            work.theft().country())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            statement(statements, PROVENANCE, "Provenance Statement", "Recorded as stolen: " + stolen);
        }
        return statements;
    }

    private static void statement(List<Object> statements, String aat, String label, String text) {
        if (text != null) {
            Map<String, Object> kind = new LinkedHashMap<>(type(aat, label));
            kind.put("classified_as", List.of(type(BRIEF_TEXT, "brief texts")));
            statements.add(Map.of("type", "LinguisticObject", "classified_as", List.of(kind), "content", text));
        }
    }

    private static Map<String, Object> dimension(Measure measure) {
        Map<String, Object> dimension = new LinkedHashMap<>();
        dimension.put("type", "Dimension");
        String label = Words.of(measure.dimension());
        dimension.put("_label", measure.part() == null ? label : label + " of " + measure.part());
        String aat = Getty.of(measure.dimension());
        if (aat != null) {
            dimension.put("classified_as", List.of(concept("Type", aat, label)));
        }
        dimension.put("value", measure.value());
        dimension.put(
                "unit",
                concept("MeasurementUnit", Getty.unitOf(measure.dimension()), Getty.unitInWords(measure.dimension())));
        return dimension;
    }

    private Map<String, Object> production() {
        Map<String, Object> production = new LinkedHashMap<>();
        production.put("type", "Production");
        Years years = work.years();
        if (work.period() != null) {
            Map<String, Object> time = new LinkedHashMap<>();
            time.put("type", "TimeSpan");
            time.put("identified_by", List.of(Map.of("type", "Name", "content", work.period())));
            if (years != null && years.from() != null) {
                time.put("begin_of_the_begin", year(years.from()) + "-01-01T00:00:00Z");
            }
            if (years != null && years.to() != null) {
                time.put("end_of_the_end", year(years.to()) + "-12-31T23:59:59Z");
            }
            production.put("timespan", time);
        }
        if (work.placeOfOrigin() != null) {
            production.put("took_place_at", List.of(thing("Place", work.placeOfOrigin())));
        }
        List<Maker> makers = Words.nonNull(work.makers());
        put(
                production,
                "carried_out_by",
                makers.stream()
                        .filter(maker -> maker.attribution() == null)
                        .map(LinkedArt::actor)
                        .toList());
        put(
                production,
                "attributed_by",
                makers.stream()
                        .filter(maker -> maker.attribution() != null)
                        .map(LinkedArt::attribution)
                        .toList());
        return production;
    }

    /** Before Christ as astronomers count, and as ISO 8601 has it: the year before 1 is 0. */
    private static String year(int year) {
        int astronomical = year < 0 ? year + 1 : year;
        return (astronomical < 0 ? "-" : "") + "%04d".formatted(Math.abs(astronomical));
    }

    private static Map<String, Object> actor(Maker maker) {
        Map<String, Object> actor = new LinkedHashMap<>();
        if (maker.ulanId() != null) {
            actor.put("id", Getty.ulan(maker.ulanId()));
        }
        actor.put("type", "Actor");
        actor.put("_label", maker.name());
        return actor;
    }

    private static Map<String, Object> attribution(Maker maker) {
        return Map.of(
                "type",
                "AttributeAssignment",
                "_label",
                Words.of(maker.attribution()),
                "assigned_property",
                "carried_out_by",
                "assigned",
                List.of(actor(maker)));
    }

    private Map<String, Object> shown(PhotographView photograph) {
        String picture = address + "/photos/" + photograph.id();
        return Map.of(
                "type",
                "VisualItem",
                "digitally_shown_by",
                List.of(Map.of(
                        "type", "DigitalObject",
                        "format", "image/jpeg",
                        "access_point", List.of(Map.of("id", picture, "type", "DigitalObject")))));
    }

    private static Map<String, Object> type(String aat, String label) {
        return concept("Type", Getty.aat(aat), label);
    }

    private static Map<String, Object> concept(String type, String id, String label) {
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("id", id);
        concept.put("type", type);
        concept.put("_label", label);
        return concept;
    }

    private static Map<String, Object> thing(String type, String label) {
        return Map.of("type", type, "_label", label);
    }

    private static void put(Map<String, Object> object, String property, List<?> values) {
        if (!values.isEmpty()) {
            object.put(property, values);
        }
    }
}
