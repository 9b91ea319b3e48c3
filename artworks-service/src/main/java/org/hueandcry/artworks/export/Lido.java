package org.hueandcry.artworks.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.particulars.CrossReference;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.WorkPart;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.kit.photograph.PhotographView;
import org.hueandcry.kit.value.PartialDate;

/** A record as LIDO 1.1 (ICOM-CIDOC), its elements in the order of the schema. */
final class Lido {

    private static final String NAMESPACE = "http://www.lido-schema.org";
    private static final String TERMS = "http://terminology.lido-schema.org/";
    private static final String URI = TERMS + "lido00099";
    private static final String LOCAL = TERMS + "lido00100";
    private static final String PRODUCTION = TERMS + "lido00007";
    private static final String ITEM = TERMS + "lido00141";
    private static final String HUMAN_MADE_OBJECT = "http://www.cidoc-crm.org/cidoc-crm/E22_Human-Made_Object";
    /** Records say nothing of the language that they are written in. */
    private static final String UNDETERMINED = "und";

    private static final String ENGLISH = "en";

    private final ArtworkView work;
    private final List<PhotographView> photographs;
    private final String address;
    private final Markup xml = new Markup("lido", NAMESPACE, "lidoWrap");

    /** @param address of the record, as everybody reaches it */
    Lido(ArtworkView work, List<PhotographView> photographs, String address) {
        this.work = work;
        this.photographs = photographs;
        this.address = address;
    }

    byte[] written() {
        xml.in("lido", () -> {
            xml.text("lidoRecID", work.id().toString(), "type", LOCAL, "source", work.owner());
            xml.in("category", () -> concept(HUMAN_MADE_OBJECT, "Human-Made Object"));
            xml.in("descriptiveMetadata", this::description, "xml:lang", UNDETERMINED);
            xml.in("administrativeMetadata", this::administration, "xml:lang", ENGLISH);
        });
        return xml.written();
    }

    private void concept(String uri, String term) {
        xml.text("conceptID", uri, "type", URI).text("term", term, "xml:lang", ENGLISH);
    }

    private void description() {
        xml.in("objectClassificationWrap", () -> {
            xml.in("objectWorkTypeWrap", () -> xml.in("objectWorkType", this::kind));
            if (work.classification() != null) {
                xml.in(
                        "classificationWrap",
                        () -> xml.in(
                                "classification",
                                () -> xml.text(
                                        "term", words(work.classification().category()), "xml:lang", ENGLISH)));
            }
        });
        xml.in("objectIdentificationWrap", this::identification);
        xml.in("eventWrap", this::events);
        relations();
    }

    private void kind() {
        if (work.classification() != null && work.classification().aatId() != null) {
            xml.text("conceptID", Getty.aat(work.classification().aatId()), "type", URI, "source", "AAT");
        }
        xml.text("term", work.objectType());
    }

    private void identification() {
        xml.in(
                "titleWrap",
                () -> xml.in(
                        "titleSet",
                        () -> xml.text(
                                "appellationValue", Objects.requireNonNullElse(work.title(), work.objectType()))));
        List<Inscription> inscriptions = nonNull(work.inscriptions());
        if (!inscriptions.isEmpty()) {
            xml.in(
                    "inscriptionsWrap",
                    () -> inscriptions.forEach(one -> xml.in("inscriptions", () -> {
                        xml.text("inscriptionTranscription", one.text());
                        String where = Stream.of(one.kind() == null ? null : words(one.kind()), one.place())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "));
                        if (!where.isEmpty()) {
                            xml.in("inscriptionDescription", () -> xml.text("descriptiveNoteValue", where));
                        }
                    })));
        }
        if (work.inventoryNumber() != null) {
            xml.in(
                    "repositoryWrap",
                    () -> xml.in(
                            "repositorySet",
                            () -> xml.in("repositoryName", () -> legalBody(work.source()))
                                    .text("workID", work.inventoryNumber(), "type", "inventory number")));
        }
        List<String> notes = notes();
        if (!notes.isEmpty()) {
            xml.in(
                    "objectDescriptionWrap",
                    () -> notes.forEach(
                            note -> xml.in("objectDescriptionSet", () -> xml.text("descriptiveNoteValue", note))));
        }
        sizes();
        if (work.materials() != null) {
            xml.in(
                    "objectMaterialsTechWrap",
                    () -> xml.in("objectMaterialsTechSet", () -> xml.text("displayMaterialsTech", work.materials())));
        }
    }

    private void legalBody(String name) {
        xml.in("legalBodyName", () -> xml.text("appellationValue", name));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        Stream.of(work.description(), work.distinguishingFeatures())
                .filter(Objects::nonNull)
                .forEach(notes::add);
        for (WorkPart part : nonNull(work.parts())) {
            notes.add(Stream.of(part.designation(), part.title(), part.description(), part.measurementsText())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(": ")));
        }
        return notes;
    }

    private void sizes() {
        if (work.measurementsText() == null && work.measures().isEmpty()) {
            return;
        }
        xml.in("objectMeasurementsWrap", () -> {
            if (work.measurementsText() != null) {
                xml.in("objectMeasurementsSet", () -> xml.text("displayObjectMeasurements", work.measurementsText()));
            }
            for (Measure measure : work.measures()) {
                xml.in(
                        "objectMeasurementsSet",
                        () -> xml.in("objectMeasurements", () -> {
                            xml.in(
                                    "measurementsSet",
                                    () -> xml.text("measurementType", words(measure.dimension()), "xml:lang", ENGLISH)
                                            .text("measurementUnit", Getty.unitInWords(measure.dimension()))
                                            .text(
                                                    "measurementValue",
                                                    measure.value().toPlainString()));
                            xml.text("extentMeasurements", measure.part());
                        }));
            }
        });
    }

    private void events() {
        if (work.makers() != null || work.period() != null || work.placeOfOrigin() != null) {
            event(PRODUCTION, "production", () -> {
                nonNull(work.makers()).forEach(this::maker);
                if (work.period() != null) {
                    xml.in("eventDate", () -> {
                        xml.text("displayDate", work.period());
                        Years years = work.years();
                        if (years != null && years.from() != null && years.to() != null) {
                            date(years.from().toString(), years.to().toString());
                        }
                    });
                }
                place(work.placeOfOrigin(), null);
            });
        }
        if (work.theft() != null) {
            event(
                    null,
                    "theft",
                    () -> happened(
                            work.theft().date(),
                            work.theft().place(),
                            work.theft().country()));
        }
        if (work.find() != null) {
            event(
                    TERMS + "lido00002",
                    "finding",
                    () -> happened(
                            work.find().date(), work.find().place(), work.find().country()));
        }
    }

    private void event(String uri, String term, Markup.Content content) {
        xml.in(
                "eventSet",
                () -> xml.in("event", () -> {
                    xml.in("eventType", () -> concept(uri, term));
                    content.write();
                }));
    }

    private void happened(PartialDate at, String place, String country) {
        if (at != null) {
            xml.in("eventDate", () -> date(at.toString(), at.toString()));
        }
        place(place, country);
    }

    private void date(String earliest, String latest) {
        xml.in("date", () -> xml.text("earliestDate", earliest).text("latestDate", latest));
    }

    private void place(String name, String country) {
        if (name == null && country == null) {
            return;
        }
        xml.in("eventPlace", () -> {
            xml.text(
                    "displayPlace",
                    Stream.of(name, country).filter(Objects::nonNull).collect(Collectors.joining(", ")));
            xml.in(
                    "place",
                    () -> xml.in(
                            "namePlaceSet",
                            () -> xml.text("appellationValue", Objects.requireNonNullElse(name, country))));
        });
    }

    private void maker(Maker maker) {
        xml.in(
                "eventActor",
                () -> xml.in("actorInRole", () -> {
                    xml.in("actor", () -> {
                        if (maker.ulanId() != null) {
                            xml.text("actorID", Getty.ulan(maker.ulanId()), "type", URI, "source", "ULAN");
                        }
                        xml.in("nameActorSet", () -> xml.text("appellationValue", maker.name()));
                    });
                    if (maker.role() != null) {
                        xml.in("roleActor", () -> xml.text("term", words(maker.role()), "xml:lang", ENGLISH));
                    }
                    if (maker.attribution() != null) {
                        xml.text("attributionQualifierActor", words(maker.attribution()), "xml:lang", ENGLISH);
                    }
                }));
    }

    private void relations() {
        List<String> subjects = nonNull(work.subjects());
        List<String> related = Stream.concat(
                        nonNull(work.crossReferences()).stream().map(Lido::inWords),
                        nonNull(work.relatedMaterial()).stream())
                .toList();
        if (subjects.isEmpty() && related.isEmpty()) {
            return;
        }
        xml.in("objectRelationWrap", () -> {
            if (!subjects.isEmpty()) {
                xml.in(
                        "subjectWrap",
                        () -> subjects.forEach(subject -> xml.in(
                                "subjectSet",
                                () -> xml.in(
                                        "subject", () -> xml.in("subjectConcept", () -> xml.text("term", subject))))));
            }
            if (!related.isEmpty()) {
                xml.in(
                        "relatedWorksWrap",
                        () -> related.forEach(
                                one -> xml.in("relatedWorkSet", () -> xml.text("displayRelatedWork", one))));
            }
        });
    }

    private static String inWords(CrossReference reference) {
        return words(reference.kind()) + ": "
                + (reference.reference() == null ? reference.artworkId() : reference.reference());
    }

    private void administration() {
        xml.in("recordWrap", () -> {
            xml.text("recordID", work.id().toString(), "type", LOCAL);
            xml.in("recordType", () -> concept(ITEM, "Item-level record"));
            xml.in("recordSource", () -> legalBody(work.owner()));
            xml.in(
                    "recordInfoSet",
                    () -> xml.text("recordInfoLink", address)
                            .text("recordMetadataDate", work.recordedAt().toString(), "type", "created")
                            .text("recordMetadataDate", work.changedAt().toString(), "type", "modified"));
        });
        if (!photographs.isEmpty()) {
            xml.in(
                    "resourceWrap",
                    () -> photographs.forEach(photograph -> xml.in(
                            "resourceSet",
                            () -> xml.text("resourceID", photograph.id().toString(), "type", LOCAL)
                                    .in(
                                            "resourceRepresentation",
                                            () -> xml.text("linkResource", address + "/photos/" + photograph.id())))));
        }
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> List<T> nonNull(List<T> list) {
        return list == null ? List.of() : list;
    }
}
