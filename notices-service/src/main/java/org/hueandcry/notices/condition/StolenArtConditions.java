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
            new Text(
                    "The work is recorded by the authority that requests the notice.",
                    "L'œuvre est enregistrée par l'autorité qui demande la publication de la notice.",
                    "La obra está registrada por la autoridad que solicita la notificación.",
                    "أن يكون العمل الفني مسجَّلاً لدى السلطة التي تطلب إصدار النشرة."),
            judged -> unless(judged.subjectRecorded(), "/subject"));

    static final Condition<StolenArtNotice> REPORTED = new Condition<>(
            "STOLEN_ART_REPORTED",
            "94",
            new Text(
                    "The theft is reported to police, and the record of the work says so.",
                    "Le vol a été signalé à la police, et la fiche de l'œuvre le mentionne.",
                    "El robo se ha denunciado a la policía, y así consta en el registro de la obra.",
                    "أن تكون السرقة قد أُبلغت بها الشرطة، وأن يُذكر ذلك في سجل العمل الفني."),
            judged -> unless(judged.artwork().theftReported(), "/subject"));

    static final Condition<StolenArtNotice> STILL_MISSING = new Condition<>(
            "STOLEN_ART_MISSING",
            "94",
            new Text(
                    "The work is still missing: it has been neither recovered nor returned to its owner.",
                    "L'œuvre est toujours recherchée : elle n'a été ni retrouvée ni restituée à son propriétaire.",
                    "La obra sigue desaparecida: no se ha recuperado ni se ha devuelto a su propietario.",
                    "أن يكون العمل الفني لا يزال مفقوداً: فلم يُسترد ولم يُعَد إلى مالكه."),
            judged -> unless(!judged.artwork().isRecovered(), "/subject"));

    static final Condition<StolenArtNotice> IDENTIFIABLE = new Condition<>(
            "STOLEN_ART_IDENTIFIABLE",
            "94",
            new Text(
                    "The work can be told from others: its record has the type of object, title or description, and one of: maker, measurements,"
                            + " inscriptions, photograph.",
                    "L'œuvre peut être distinguée d'autres œuvres : sa fiche comporte le type d'objet, le titre ou la description, et l'un des"
                            + " éléments suivants : auteur, dimensions, inscriptions, photographie.",
                    "La obra puede distinguirse de otras: su registro contiene el tipo de objeto, el título o la descripción, y uno de los"
                            + " siguientes datos: autor, dimensiones, inscripciones, fotografía.",
                    "أن يكون العمل الفني قابلاً للتمييز عن غيره: فيتضمن سجله نوع الشيء، وعنوانه أو وصفه، وأحد العناصر التالية: صانعه، أو قياساته، أو"
                            + " ما عليه من كتابات، أو صورته."),
            judged -> unless(isIdentifiable(judged.artwork().features()), "/subject"));

    static final List<Condition<StolenArtNotice>> ALL =
            List.of(SUBJECT_RECORDED, REPORTED, STILL_MISSING, IDENTIFIABLE);

    private StolenArtConditions() {}

    private static boolean isIdentifiable(WorkOfArt.Features work) {
        boolean trait = work.maker() || work.measurements() || work.inscriptions() || work.photograph();
        return work.objectType() && (work.title() || work.description()) && trait;
    }
}
