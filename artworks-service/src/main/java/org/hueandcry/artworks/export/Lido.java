package org.hueandcry.artworks.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.particulars.CrossReference;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.WorkPart;
import org.hueandcry.kit.photograph.PhotographView;

/** A record as LIDO 1.1 (ICOM-CIDOC), its elements in the order of the schema. */
final class Lido {

    private static final String NAMESPACE = "http://www.lido-schema.org";
    /** Records say nothing of the language that they are written in. */
    private static final String UNDETERMINED = "und";

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
            xml.text("lidoRecID", work.id().toString(), "type", LidoTerms.LOCAL, "source", work.owner());
            xml.in("category", () -> LidoTerms.concept(xml, LidoTerms.HUMAN_MADE_OBJECT, "Human-Made Object"));
            xml.in("descriptiveMetadata", this::description, "xml:lang", UNDETERMINED);
            xml.in("administrativeMetadata", this::administration, "xml:lang", LidoTerms.ENGLISH);
        });
        return xml.written();
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
                                        "term",
                                        Words.of(work.classification().category()),
                                        "xml:lang",
                                        LidoTerms.ENGLISH)));
            }
        });
        xml.in("objectIdentificationWrap", this::identification);
        xml.in("eventWrap", new LidoEvents(work, xml)::write);
        relations();
    }

    private void kind() {
        if (work.classification() != null && work.classification().aatId() != null) {
            xml.text("conceptID", Getty.aat(work.classification().aatId()), "type", LidoTerms.URI, "source", "AAT");
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
        List<Inscription> inscriptions = Words.nonNull(work.inscriptions());
        if (!inscriptions.isEmpty()) {
            xml.in(
                    "inscriptionsWrap",
                    () -> inscriptions.forEach(one -> xml.in("inscriptions", () -> {
                        xml.text("inscriptionTranscription", one.text());
                        String where = Stream.of(one.kind() == null ? null : Words.of(one.kind()), one.place())
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
        for (WorkPart part : Words.nonNull(work.parts())) {
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
                                    () -> xml.text(
                                                    "measurementType",
                                                    Words.of(measure.dimension()),
                                                    "xml:lang",
                                                    LidoTerms.ENGLISH)
                                            .text("measurementUnit", Getty.unitInWords(measure.dimension()))
                                            .text(
                                                    "measurementValue",
                                                    measure.value().toPlainString()));
                            xml.text("extentMeasurements", measure.part());
                        }));
            }
        });
    }

    private void relations() {
        List<String> subjects = Words.nonNull(work.subjects());
        List<String> related = Stream.concat(
                        Words.nonNull(work.crossReferences()).stream().map(Lido::inWords),
                        Words.nonNull(work.relatedMaterial()).stream())
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
        return Words.of(reference.kind()) + ": "
                + (reference.reference() == null ? reference.artworkId() : reference.reference());
    }

    private void administration() {
        xml.in("recordWrap", () -> {
            xml.text("recordID", work.id().toString(), "type", LidoTerms.LOCAL);
            xml.in("recordType", () -> LidoTerms.concept(xml, LidoTerms.ITEM, "Item-level record"));
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
                            () -> xml.text("resourceID", photograph.id().toString(), "type", LidoTerms.LOCAL)
                                    .in(
                                            "resourceRepresentation",
                                            () -> xml.text("linkResource", address + "/photos/" + photograph.id())))));
        }
    }
}
