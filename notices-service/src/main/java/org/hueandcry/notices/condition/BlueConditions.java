package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.BlueNotice;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.listed;

/** What must hold before a blue notice is published (RPD 88). */
final class BlueConditions {

    static final Condition<BlueNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("BLUE_SUBJECT", "88");

    static final Condition<BlueNotice> INVOLVEMENT = new Condition<>(
            "BLUE_INVOLVEMENT",
            "88",
            new Text(
                    "It is said what the person is in the criminal case: convicted, charged, suspect, witness, victim, or otherwise of"
                            + " interest.",
                    "La qualité de la personne dans l'affaire pénale est précisée : condamnée, mise en cause, suspecte, témoin, victime ou"
                            + " présentant un autre intérêt pour l'enquête.",
                    "Se precisa la condición de la persona en la causa penal: condenada, acusada, sospechosa, testigo, víctima o de interés"
                            + " por otro motivo.",
                    "أن تُبيَّن صفة الشخص في القضية الجنائية: محكوم عليه، أو متهم، أو مشتبه فيه، أو شاهد، أو مجني عليه، أو موضع اهتمام لسبب آخر."),
            judged -> unless(judged.notice().involvement() != null, "/involvement"));

    static final Condition<BlueNotice> INFORMATION_SOUGHT = new Condition<>(
            "BLUE_INFORMATION_SOUGHT",
            "88",
            new Text(
                    "It is said what is to be found out: the person's location, identity, criminal activities, or something else.",
                    "Les renseignements recherchés sont précisés : localisation, identité, activités criminelles de la personne, ou autres.",
                    "Se precisa la información que se solicita: paradero, identidad, actividades delictivas de la persona, u otra.",
                    "أن تُحدَّد المعلومات المطلوبة: مكان الشخص، أو هويته، أو أنشطته الإجرامية، أو غير ذلك."),
            judged -> unless(!listed(judged.notice().informationSought()).isEmpty(), "/informationSought"));

    static final Condition<BlueNotice> IDENTITY = new Condition<>(
            "BLUE_IDENTITY",
            "88",
            new Text(
                    "It is said whether the person is identified. Identified: the person's record has family name, forename, sex and at"
                            + " least the year of birth, and one of: physical description, fingerprints, good photograph. Unidentified: it has one"
                            + " of: good photograph, fingerprints, DNA profile.",
                    "Il est précisé si la personne est identifiée. Identifiée : sa fiche comporte le nom de famille, le prénom, le sexe et au"
                            + " moins l'année de naissance, ainsi que l'un des éléments suivants : signalement, empreintes digitales,"
                            + " photographie de bonne qualité. Non identifiée : elle comporte l'un des éléments suivants : photographie de"
                            + " bonne qualité, empreintes digitales, profil ADN.",
                    "Se precisa si la persona está identificada. Identificada: su registro contiene apellidos, nombre, sexo y al menos el año"
                            + " de nacimiento, y uno de los siguientes datos: descripción física, huellas dactilares, fotografía de buena"
                            + " calidad. No identificada: contiene uno de los siguientes datos: fotografía de buena calidad, huellas"
                            + " dactilares, perfil de ADN.",
                    "أن يُبيَّن ما إذا كانت هوية الشخص معروفة. فإن كانت معروفة، وجب أن يتضمن سجله اسم العائلة والاسم الشخصي والجنس وسنة الميلاد على"
                            + " الأقل، وأحد العناصر التالية: الأوصاف الجسدية، أو بصمات الأصابع، أو صورة جيدة. وإن كانت مجهولة، وجب أن"
                            + " يتضمن أحد العناصر التالية: صورة جيدة، أو بصمات الأصابع، أو البصمة الوراثية."),
            judged -> judged.notice().identified() == null
                    ? Optional.of("/identified")
                    : unless(isIdentifiable(judged.notice().identified(), judged.person()), "/subject"));

    static final Condition<BlueNotice> CASE_TYPE =
            SharedConditions.caseTypes("BLUE_CASE_TYPE", "88", BlueNotice::caseTypes);

    static final Condition<BlueNotice> FACTS = SharedConditions.facts("BLUE_FACTS", "88", BlueNotice::facts);

    static final List<Condition<BlueNotice>> ALL =
            List.of(SUBJECT_RECORDED, INVOLVEMENT, INFORMATION_SOUGHT, IDENTITY, CASE_TYPE, FACTS);

    private BlueConditions() {}

    private static boolean isIdentifiable(boolean identified, IdentifyingData person) {
        boolean trait = person.goodPhotograph() || person.fingerprints();
        return identified ? person.isNamed() && (trait || person.description()) : trait || person.dna();
    }
}
