package org.hueandcry.notices.condition;

import java.util.List;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.content.YellowNotice.Situation;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.unless;

/** What must hold before a yellow notice is published (RPD 90). */
final class YellowConditions {

    static final Condition<YellowNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("YELLOW_SUBJECT", "90");

    static final Condition<YellowNotice> RECORDED_BY_POLICE = new Condition<>(
            "YELLOW_POLICE_REPORT",
            "90",
            new Text(
                    "Police have recorded the disappearance, or the finding of the person: reference and day are given.",
                    "La disparition, ou la découverte de la personne, a été enregistrée par la police : la référence et la date sont indiquées.",
                    "La policía ha registrado la desaparición o el hallazgo de la persona: se indican la referencia y la fecha.",
                    "أن تكون الشرطة قد سجلت اختفاء الشخص أو العثور عليه، مع ذكر رقم المحضر وتاريخه."),
            judged -> SharedConditions.missing(judged.notice().policeReport()));

    static final Condition<YellowNotice> UNKNOWN = new Condition<>(
            "YELLOW_UNKNOWN",
            "90",
            new Text(
                    "The person's whereabouts, or their identity, are unknown to police.",
                    "La police ignore où se trouve la personne, ou ignore son identité.",
                    "La policía desconoce el paradero de la persona o su identidad.",
                    "أن يكون مكان وجود الشخص، أو هويته، مجهولاً لدى الشرطة."),
            judged -> unless(judged.notice().situation() != null, "/situation"));

    static final Condition<YellowNotice> PRIVACY = new Condition<>(
            "YELLOW_PRIVACY",
            "90",
            new Text(
                    "The person is a minor, or national law on privacy does not stand against the notice.",
                    "La personne est mineure, ou la législation nationale relative à la protection de la vie privée ne s'oppose pas à la notice.",
                    "La persona es menor de edad, o la legislación nacional sobre protección de la intimidad no se opone a la notificación.",
                    "أن يكون الشخص قاصراً، أو ألا تحول القوانين الوطنية لحماية الحياة الخاصة دون إصدار النشرة."),
            judged -> unless(
                    Boolean.TRUE.equals(judged.notice().subjectIsMinor())
                            || Boolean.TRUE.equals(judged.notice().privacyLawPermits()),
                    "/privacyLawPermits"));

    static final Condition<YellowNotice> IDENTITY = new Condition<>(
            "YELLOW_IDENTITY",
            "90",
            new Text(
                    "Missing: the person's record has family name, forename, sex and at least the year of birth, and one of: physical description,"
                            + " good photograph, DNA profile, fingerprints. Unable to identify themselves: it has physical description and sex,"
                            + " and one of: good photograph, fingerprints, DNA profile.",
                    "Personne disparue : sa fiche comporte le nom de famille, le prénom, le sexe et au moins l'année de naissance, ainsi que l'un"
                            + " des éléments suivants : signalement, photographie de bonne qualité, profil ADN, empreintes digitales. Personne"
                            + " incapable de s'identifier elle-même : sa fiche comporte le signalement et le sexe, ainsi que l'un des éléments"
                            + " suivants : photographie de bonne qualité, empreintes digitales, profil ADN.",
                    "Persona desaparecida: su registro contiene apellidos, nombre, sexo y al menos el año de nacimiento, y uno de los siguientes"
                            + " datos: descripción física, fotografía de buena calidad, perfil de ADN, huellas dactilares. Persona incapaz de"
                            + " identificarse a sí misma: su registro contiene la descripción física y el sexo, y uno de los siguientes datos:"
                            + " fotografía de buena calidad, huellas dactilares, perfil de ADN.",
                    "المفقود: أن يتضمن سجله اسم العائلة والاسم الشخصي والجنس وسنة الميلاد على الأقل، وأحد العناصر التالية: الأوصاف الجسدية، أو صورة"
                            + " جيدة، أو البصمة الوراثية، أو بصمات الأصابع. والعاجز عن التعريف بهويته: أن يتضمن سجله الأوصاف الجسدية والجنس، وأحد"
                            + " العناصر التالية: صورة جيدة، أو بصمات الأصابع، أو البصمة الوراثية."),
            judged -> unless(isDescribed(judged.notice().situation(), judged.person()), "/subject"));

    static final Condition<YellowNotice> PUBLIC_EXTRACT = SharedConditions.publicExtract("YELLOW_PUBLIC_EXTRACT");

    static final List<Condition<YellowNotice>> ALL =
            List.of(SUBJECT_RECORDED, RECORDED_BY_POLICE, UNKNOWN, PRIVACY, IDENTITY, PUBLIC_EXTRACT);

    private YellowConditions() {}

    private static boolean isDescribed(Situation situation, IdentifyingData person) {
        boolean trait = person.goodPhotograph() || person.dna() || person.fingerprints();
        if (situation == Situation.UNABLE_TO_IDENTIFY) {
            return person.description() && person.sex() && trait;
        }
        return person.isNamed() && (trait || person.description());
    }
}
