package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.DangerousEvent;
import org.hueandcry.notices.content.ObjectOfInterest;
import org.hueandcry.notices.content.OrangeNotice;
import org.hueandcry.notices.content.OrangeNotice.Threat;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;

/** What must hold before an orange notice is published (RPD 93). */
final class OrangeConditions {

    /** Always met where the notice is about an event or an object. */
    static final Condition<OrangeNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("ORANGE_SUBJECT", "93");

    static final Condition<OrangeNotice> THREAT = new Condition<>(
            "ORANGE_THREAT",
            "93",
            new Text(
                    "The threat to public safety is described.",
                    "La menace pour la sécurité publique est décrite.",
                    "Se describe la amenaza para la seguridad pública.",
                    "أن يوصف الخطر الذي يهدد السلامة العامة."),
            judged -> {
                Threat threat = judged.notice().threat();
                return threat == null
                        ? Optional.of("/threat")
                        : unless(given(threat.description()), "/threat/description");
            });

    static final Condition<OrangeNotice> IMMINENT = new Condition<>(
            "ORANGE_IMMINENT",
            "93",
            new Text(
                    "The national authorities hold the threat to be serious and imminent.",
                    "Les autorités nationales considèrent la menace comme grave et imminente.",
                    "Las autoridades nacionales consideran que la amenaza es grave e inminente.",
                    "أن ترى السلطات الوطنية أن الخطر جسيم ووشيك."),
            judged -> {
                Threat threat = judged.notice().threat();
                return threat == null
                        ? Optional.of("/threat")
                        : unless(Boolean.TRUE.equals(threat.seriousAndImminent()), "/threat/seriousAndImminent");
            });

    static final Condition<OrangeNotice> IDENTIFIED = new Condition<>(
            "ORANGE_IDENTIFIED",
            "93",
            new Text(
                    "What threatens can be recognised. An event has title and description; an object has type and description; the record of"
                            + " a person has a name or a good photograph.",
                    "Ce qui constitue la menace est reconnaissable. Un événement a un intitulé et une description ; un objet, un type et une"
                            + " description ; la fiche d'une personne comporte un nom ou une photographie de bonne qualité.",
                    "Lo que constituye la amenaza es reconocible. Un suceso tiene título y descripción; un objeto, tipo y descripción; el"
                            + " registro de una persona contiene un nombre o una fotografía de buena calidad.",
                    "أن يكون مصدر الخطر قابلاً للتعرف عليه: فيُذكر عنوان الحدث ووصفه، أو نوع الشيء ووصفه، أو يتضمن سجل الشخص اسماً أو صورة جيدة."),
            judged -> unidentified(judged));

    static final Condition<OrangeNotice> ADVICE = new Condition<>(
            "ORANGE_ADVICE",
            "93",
            new Text(
                    "It is said what those who receive the notice are advised to do.",
                    "Les mesures conseillées aux destinataires de la notice sont indiquées.",
                    "Se indica qué se aconseja hacer a los destinatarios de la notificación.",
                    "أن تُبيَّن الإجراءات التي يُنصح متلقو النشرة باتخاذها."),
            judged -> unless(given(judged.notice().advice()), "/advice"));

    static final List<Condition<OrangeNotice>> ALL = List.of(SUBJECT_RECORDED, THREAT, IMMINENT, IDENTIFIED, ADVICE);

    private OrangeConditions() {}

    private static Optional<String> unidentified(Judged<OrangeNotice> judged) {
        SubjectReference subject = judged.notice().subject();
        return switch (subject.kind()) {
            case EVENT -> missing(subject.event());
            case OBJECT -> missing(subject.object());
            default -> unless(isRecognisable(judged.person()), "/subject");
        };
    }

    private static Optional<String> missing(DangerousEvent event) {
        return first(
                unless(given(event.title()), "/subject/event/title"),
                unless(given(event.description()), "/subject/event/description"));
    }

    private static Optional<String> missing(ObjectOfInterest object) {
        return first(
                unless(given(object.type()), "/subject/object/type"),
                unless(given(object.description()), "/subject/object/description"));
    }

    private static boolean isRecognisable(IdentifyingData person) {
        return person.familyName() || person.givenName() || person.goodPhotograph();
    }
}
