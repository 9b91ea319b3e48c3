package org.hueandcry.notices.condition;

import java.util.List;
import org.hueandcry.notices.content.StolenArtNotice;
import org.hueandcry.notices.subject.WorkOfArt;

import static org.hueandcry.notices.condition.Condition.unless;

/** What must hold before a notice on a stolen work of art is published (RPD 94). */
final class StolenArtConditions {

    static final Condition<StolenArtNotice> SUBJECT_RECORDED = new Condition<>(
            "STOLEN_ART_SUBJECT",
            "94",
            "The work is recorded by the country that requests the notice.",
            judged -> unless(judged.subjectRecorded(), "/subject"));

    static final Condition<StolenArtNotice> REPORTED = new Condition<>(
            "STOLEN_ART_REPORTED",
            "94",
            "The theft is reported to police, and the record of the work says so.",
            judged -> unless(judged.artwork().theftReported(), "/subject"));

    static final Condition<StolenArtNotice> IDENTIFIABLE = new Condition<>(
            "STOLEN_ART_IDENTIFIABLE",
            "94",
            "The work can be told from others: its record has the type of object, title or description, and one of: maker, measurements,"
                    + " inscriptions, photograph.",
            judged -> unless(isIdentifiable(judged.artwork().features()), "/subject"));

    static final List<Condition<StolenArtNotice>> ALL = List.of(SUBJECT_RECORDED, REPORTED, IDENTIFIABLE);

    private StolenArtConditions() {}

    private static boolean isIdentifiable(WorkOfArt.Features work) {
        boolean trait = work.maker() || work.measurements() || work.inscriptions() || work.photograph();
        return work.objectType() && (work.title() || work.description()) && trait;
    }
}
