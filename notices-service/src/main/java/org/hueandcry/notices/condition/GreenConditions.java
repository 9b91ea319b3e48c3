package org.hueandcry.notices.condition;

import java.util.List;
import org.hueandcry.notices.content.GreenNotice;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;

/** What must hold before a green notice is published (RPD 89). */
final class GreenConditions {

    static final Condition<GreenNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("GREEN_SUBJECT", "89");

    static final Condition<GreenNotice> ASSESSED = new Condition<>(
            "GREEN_ASSESSED",
            "89",
            new Text(
                    "A national law-enforcement authority holds the person to be a possible threat to public safety: the authority and the"
                            + " day of its assessment are named.",
                    "Une autorité nationale chargée de l'application de la loi considère que la personne peut constituer une menace pour la"
                            + " sécurité publique : cette autorité et la date de son évaluation sont indiquées.",
                    "Una autoridad nacional encargada de la aplicación de la ley considera que la persona puede constituir una amenaza para la"
                            + " seguridad pública: se indican dicha autoridad y la fecha de su evaluación.",
                    "أن ترى سلطة وطنية مكلَّفة بإنفاذ القانون أن الشخص قد يشكل خطراً على السلامة العامة، مع ذكر هذه السلطة وتاريخ تقييمها."),
            judged -> first(
                    unless(given(judged.notice().assessedBy()), "/assessedBy"),
                    unless(judged.notice().assessedOn() != null, "/assessedOn")));

    static final Condition<GreenNotice> GROUND = new Condition<>(
            "GREEN_GROUND",
            "89",
            new Text(
                    "The assessment rests on a conviction, or on another reasonable ground.",
                    "L'évaluation se fonde sur une condamnation ou sur un autre motif raisonnable.",
                    "La evaluación se basa en una condena o en otro motivo razonable.",
                    "أن يستند التقييم إلى حكم بالإدانة أو إلى سبب معقول آخر."),
            judged -> unless(judged.notice().ground() != null, "/ground"));

    static final Condition<GreenNotice> ASSESSMENT = new Condition<>(
            "GREEN_ASSESSMENT",
            "89",
            new Text(
                    "It is said why the person is a possible threat, and what may be expected of them.",
                    "Il est exposé en quoi la personne peut constituer une menace et ce que l'on peut craindre de sa part.",
                    "Se expone por qué la persona puede constituir una amenaza y qué cabe temer de ella.",
                    "أن يُبيَّن سبب اعتبار الشخص مصدر خطر محتمل وما يُخشى صدوره عنه."),
            judged -> unless(given(judged.notice().assessment()), "/assessment"));

    static final Condition<GreenNotice> CASE_TYPE =
            SharedConditions.caseTypes("GREEN_CASE_TYPE", "89", GreenNotice::caseTypes);

    /** Enough for the warning to be of use. */
    static final Condition<GreenNotice> FACTS = SharedConditions.facts("GREEN_FACTS", "89", GreenNotice::facts);

    static final Condition<GreenNotice> IDENTITY = new Condition<>(
            "GREEN_IDENTITY",
            "89",
            new Text(
                    "The person's record has family name, forename, sex and at least the year of birth.",
                    "La fiche de la personne comporte le nom de famille, le prénom, le sexe et au moins l'année de naissance.",
                    "El registro de la persona contiene apellidos, nombre, sexo y al menos el año de nacimiento.",
                    "أن يتضمن سجل الشخص اسم العائلة والاسم الشخصي والجنس وسنة الميلاد على الأقل."),
            judged -> unless(judged.person().isNamed(), "/subject"));

    static final List<Condition<GreenNotice>> ALL =
            List.of(SUBJECT_RECORDED, ASSESSED, GROUND, ASSESSMENT, CASE_TYPE, FACTS, IDENTITY);

    private GreenConditions() {}
}
