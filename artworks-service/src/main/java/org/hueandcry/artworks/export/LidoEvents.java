package org.hueandcry.artworks.export;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.kit.value.PartialDate;

/** What happened to a work, as events of LIDO: that it was made, stolen or found. */
final class LidoEvents {

    private final ArtworkView work;
    private final Markup xml;

    LidoEvents(ArtworkView work, Markup xml) {
        this.work = work;
        this.xml = xml;
    }

    void write() {
        if (work.makers() != null || work.period() != null || work.placeOfOrigin() != null) {
            event(LidoTerms.PRODUCTION, "production", () -> {
                Words.nonNull(work.makers()).forEach(this::maker);
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
                    LidoTerms.FINDING,
                    "finding",
                    () -> happened(
                            work.find().date(), work.find().place(), work.find().country()));
        }
    }

    private void event(String uri, String term, Markup.Content content) {
        xml.in(
                "eventSet",
                () -> xml.in("event", () -> {
                    xml.in("eventType", () -> LidoTerms.concept(xml, uri, term));
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
                            xml.text("actorID", Getty.ulan(maker.ulanId()), "type", LidoTerms.URI, "source", "ULAN");
                        }
                        xml.in("nameActorSet", () -> xml.text("appellationValue", maker.name()));
                    });
                    if (maker.role() != null) {
                        xml.in(
                                "roleActor",
                                () -> xml.text("term", Words.of(maker.role()), "xml:lang", LidoTerms.ENGLISH));
                    }
                    if (maker.attribution() != null) {
                        xml.text(
                                "attributionQualifierActor",
                                Words.of(maker.attribution()),
                                "xml:lang",
                                LidoTerms.ENGLISH);
                    }
                }));
    }
}
