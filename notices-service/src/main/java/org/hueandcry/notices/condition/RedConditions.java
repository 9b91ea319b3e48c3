package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;
import static org.hueandcry.notices.condition.SharedConditions.listed;

/** What must hold before a red notice is published (RPD 83, 84). */
final class RedConditions {

    private static final int LEAST_PENALTY_MONTHS = 24;
    private static final int LEAST_SENTENCE_MONTHS = 6;

    static final Condition<RedNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("RED_SUBJECT", "82");

    static final Condition<RedNotice> SERIOUS_CRIME = new Condition<>(
            "RED_SERIOUS_CRIME",
            "83(1)(a)",
            new Text(
                    "The offence is a serious ordinary-law crime: at least one type of case is named.",
                    "L'infraction est une infraction grave de droit commun : au moins un type d'infraction est indiqué.",
                    "El delito es un delito grave de derecho común: se indica al menos un tipo de delito.",
                    "أن تكون الجريمة من جرائم القانون العام الخطيرة، وأن يُذكر نوع واحد على الأقل من أنواع الجرائم."),
            judged -> unless(!listed(judged.notice().caseTypes()).isEmpty(), "/caseTypes"));

    static final Condition<RedNotice> NOT_EXCLUDED = new Condition<>(
            "RED_NOT_EXCLUDED",
            "83(1)(a)",
            new Text(
                    "The offence raises no question of behavioural or cultural norms, of family or private matters, and of administrative or"
                            + " private disputes unless tied to serious or organised crime.",
                    "L'infraction ne soulève pas de question de normes comportementales ou culturelles, ne relève pas de la sphère familiale ou"
                            + " privée, et ne découle pas d'un différend de nature administrative ou privée, sauf lien avec la criminalité grave ou"
                            + " organisée.",
                    "El delito no plantea cuestiones relativas a normas de comportamiento o culturales, ni a asuntos familiares o privados, ni"
                            + " deriva de controversias administrativas o privadas, salvo que estén vinculadas a la delincuencia grave u organizada.",
                    "ألا تثير الجريمة مسألة تتعلق بقواعد السلوك أو المعايير الثقافية، وألا تتصل بشؤون الأسرة أو الشؤون الخاصة، وألا تنشأ عن نزاع إداري"
                            + " أو خاص ما لم يكن مرتبطاً بجرائم خطيرة أو بالجريمة المنظمة."),
            judged -> {
                List<ExcludedClass> classes = listed(judged.notice().excludedClasses());
                boolean onlyDispute =
                        classes.stream().allMatch(c -> c == ExcludedClass.ADMINISTRATIVE_OR_PRIVATE_DISPUTE);
                boolean tied = listed(judged.notice().caseTypes()).contains(CaseType.ORGANISED_CRIME)
                        || given(judged.notice().tieToSeriousCrime());
                return classes.isEmpty()
                        ? Optional.empty()
                        : unless(onlyDispute && tied, onlyDispute ? "/tieToSeriousCrime" : "/excludedClasses");
            });

    static final Condition<RedNotice> PENALTY = new Condition<>(
            "RED_PENALTY",
            "83(1)(a)",
            new Text(
                    "Wanted for prosecution: the maximum penalty is at least two years. Wanted to serve a sentence: at least six months were"
                            + " imposed, or remain.",
                    "Personne recherchée aux fins de poursuites : la peine maximale encourue est d'au moins deux ans. Personne recherchée aux"
                            + " fins d'exécution d'une peine : la peine prononcée, ou le reliquat à purger, est d'au moins six mois.",
                    "Persona buscada para su enjuiciamiento: la pena máxima aplicable es de al menos dos años. Persona buscada para cumplir una"
                            + " pena: la pena impuesta, o la que queda por cumplir, es de al menos seis meses.",
                    "إذا كان الشخص مطلوباً للمحاكمة: ألا يقل الحد الأقصى للعقوبة عن سنتين. وإذا كان مطلوباً لقضاء عقوبة: ألا تقل العقوبة المحكوم بها أو"
                            + " المدة المتبقية منها عن ستة أشهر."),
            judged -> unless(
                    listed(judged.notice().warrants()).stream().anyMatch(RedConditions::isGraveEnough),
                    listed(judged.notice().warrants()).stream()
                            .findFirst()
                            .map(first -> isSentenced(first)
                                    ? "/warrants/0/sentenceMonths"
                                    : "/warrants/0/maximumPenaltyMonths")
                            .orElse("/warrants")));

    static final Condition<RedNotice> IDENTITY = new Condition<>(
            "RED_IDENTITY",
            "83(2)(a)",
            new Text(
                    "The person's record has family name, forename, sex and at least the year of birth, and one of: physical description, DNA"
                            + " profile, fingerprints, identity document; or else a good photograph with one of: alias, parents' names, place of"
                            + " birth, physical description, DNA profile, fingerprints, identity document.",
                    "La fiche de la personne comporte le nom de famille, le prénom, le sexe et au moins l'année de naissance, ainsi que l'un des"
                            + " éléments suivants : signalement, profil ADN, empreintes digitales, pièce d'identité ; ou bien une photographie de"
                            + " bonne qualité et l'un des éléments suivants : autre nom utilisé, nom des parents, lieu de naissance, signalement,"
                            + " profil ADN, empreintes digitales, pièce d'identité.",
                    "El registro de la persona contiene apellidos, nombre, sexo y al menos el año de nacimiento, y uno de los siguientes datos:"
                            + " descripción física, perfil de ADN, huellas dactilares, documento de identidad; o bien una fotografía de buena calidad y"
                            + " uno de los siguientes datos: alias, nombre de los padres, lugar de nacimiento, descripción física, perfil de ADN,"
                            + " huellas dactilares, documento de identidad.",
                    "أن يتضمن سجل الشخص اسم العائلة والاسم الشخصي والجنس وسنة الميلاد على الأقل، وأحد العناصر التالية: الأوصاف الجسدية، أو البصمة"
                            + " الوراثية، أو بصمات الأصابع، أو وثيقة هوية؛ وإلا فصورة جيدة مع أحد العناصر التالية: اسم مستعار، أو اسما الوالدين، أو مكان"
                            + " الميلاد، أو الأوصاف الجسدية، أو البصمة الوراثية، أو بصمات الأصابع، أو وثيقة هوية."),
            judged -> unless(isIdentified(judged.person()), "/subject"));

    static final Condition<RedNotice> FACTS = SharedConditions.facts("RED_FACTS", "83(2)(b)", RedNotice::facts);

    static final Condition<RedNotice> CHARGE = new Condition<>(
            "RED_CHARGE",
            "83(2)(b)",
            new Text(
                    "Every warrant states its charge.",
                    "Chaque mandat indique l'infraction reprochée.",
                    "Cada orden de detención indica el delito que se imputa.",
                    "أن تُذكر التهمة في كل مذكرة توقيف."),
            everyWarrant("charge", warrant -> given(warrant.charge())));

    static final Condition<RedNotice> LAW = new Condition<>(
            "RED_LAW",
            "83(2)(b)",
            new Text(
                    "Every warrant states the law that covers the charge.",
                    "Chaque mandat indique les dispositions légales qui répriment l'infraction.",
                    "Cada orden de detención indica las disposiciones legales que tipifican el delito.",
                    "أن تُذكر في كل مذكرة توقيف النصوص القانونية التي تعاقب على الجريمة."),
            everyWarrant("law", warrant -> given(warrant.law())));

    static final Condition<RedNotice> PENALTY_STATED = new Condition<>(
            "RED_PENALTY_STATED",
            "83(2)(b)",
            new Text(
                    "Every warrant states the maximum penalty, or the sentence imposed and what remains of it.",
                    "Chaque mandat indique la peine maximale encourue, ou la peine prononcée et le reliquat à purger.",
                    "Cada orden de detención indica la pena máxima aplicable, o la pena impuesta y la que queda por cumplir.",
                    "أن يُذكر في كل مذكرة توقيف الحد الأقصى للعقوبة، أو العقوبة المحكوم بها والمدة المتبقية منها."),
            everyWarrant(
                    "maximumPenaltyMonths",
                    warrant -> warrant.maximumPenaltyMonths() != null
                            || warrant.sentenceMonths() != null && warrant.remainingMonths() != null));

    static final Condition<RedNotice> REMAINDER = new Condition<>(
            "RED_REMAINDER",
            "83(2)(b)",
            new Text(
                    "No more of a sentence remains than was imposed.",
                    "Le reliquat à purger n'est pas supérieur à la peine prononcée.",
                    "La pena que queda por cumplir no es superior a la impuesta.",
                    "ألا تزيد المدة المتبقية من العقوبة على المدة المحكوم بها."),
            judged -> {
                List<Warrant> warrants = listed(judged.notice().warrants());
                for (int i = 0; i < warrants.size(); i++) {
                    Warrant warrant = warrants.get(i);
                    if (warrant.sentenceMonths() != null
                            && atLeast(warrant.remainingMonths(), warrant.sentenceMonths() + 1)) {
                        return Optional.of("/warrants/" + i + "/remainingMonths");
                    }
                }
                return Optional.empty();
            });

    static final Condition<RedNotice> WARRANT = new Condition<>(
            "RED_WARRANT",
            "83(2)(b)",
            new Text(
                    "A valid arrest warrant, or a judicial decision with its effect, is named by its reference.",
                    "Un mandat d'arrêt en cours de validité, ou une décision judiciaire ayant le même effet, est désigné par sa référence.",
                    "Se indica la referencia de una orden de detención en vigor o de una resolución judicial que tenga el mismo efecto.",
                    "أن يُذكر الرقم المرجعي لمذكرة توقيف سارية المفعول أو لقرار قضائي له الأثر نفسه."),
            everyWarrant("reference", warrant -> given(warrant.reference())));

    static final Condition<RedNotice> WARRANT_DATE = new Condition<>(
            "RED_WARRANT_DATE",
            "83(2)(b)",
            new Text(
                    "Every warrant has the day on which it was issued.",
                    "Chaque mandat porte la date à laquelle il a été délivré.",
                    "Cada orden de detención lleva la fecha en que fue dictada.",
                    "أن يُذكر تاريخ صدور كل مذكرة توقيف."),
            everyWarrant("issuedOn", warrant -> warrant.issuedOn() != null));

    static final Condition<RedNotice> COMPETENT_AUTHORITY = new Condition<>(
            "RED_COMPETENT_AUTHORITY",
            "84(a)",
            new Text(
                    "Every warrant names the competent authority that issued it.",
                    "Chaque mandat désigne l'autorité compétente qui l'a délivré.",
                    "Cada orden de detención indica la autoridad competente que la dictó.",
                    "أن تُذكر في كل مذكرة توقيف السلطة المختصة التي أصدرتها."),
            everyWarrant("authority", warrant -> given(warrant.authority())));

    static final Condition<RedNotice> AUTHORITY_COUNTRY = new Condition<>(
            "RED_AUTHORITY_COUNTRY",
            "84(a)",
            new Text(
                    "Every warrant names the country of that authority.",
                    "Chaque mandat indique le pays de cette autorité.",
                    "Cada orden de detención indica el país de dicha autoridad.",
                    "أن يُذكر في كل مذكرة توقيف بلد هذه السلطة."),
            everyWarrant("country", warrant -> warrant.country() != null));

    static final Condition<RedNotice> EXTRADITION = new Condition<>(
            "RED_EXTRADITION",
            "84(b)",
            new Text(
                    "Extradition will be sought when the person is arrested.",
                    "L'extradition sera demandée si la personne est arrêtée.",
                    "Se solicitará la extradición si la persona es detenida.",
                    "أن يُطلب تسليم الشخص عند توقيفه."),
            judged ->
                    unless(Boolean.TRUE.equals(judged.notice().extraditionWillBeSought()), "/extraditionWillBeSought"));

    static final Condition<RedNotice> PUBLIC_EXTRACT = SharedConditions.publicExtract("RED_PUBLIC_EXTRACT");

    static final List<Condition<RedNotice>> ALL = List.of(
            SUBJECT_RECORDED,
            SERIOUS_CRIME,
            NOT_EXCLUDED,
            PENALTY,
            IDENTITY,
            FACTS,
            CHARGE,
            LAW,
            PENALTY_STATED,
            REMAINDER,
            WARRANT,
            WARRANT_DATE,
            COMPETENT_AUTHORITY,
            AUTHORITY_COUNTRY,
            EXTRADITION,
            PUBLIC_EXTRACT);

    private RedConditions() {}

    /** Once there is a sentence, what could have been imposed no longer counts. */
    private static boolean isGraveEnough(Warrant warrant) {
        return isSentenced(warrant)
                ? atLeast(warrant.sentenceMonths(), LEAST_SENTENCE_MONTHS)
                        || atLeast(warrant.remainingMonths(), LEAST_SENTENCE_MONTHS)
                : atLeast(warrant.maximumPenaltyMonths(), LEAST_PENALTY_MONTHS);
    }

    private static boolean isSentenced(Warrant warrant) {
        return warrant.sentenceMonths() != null || warrant.remainingMonths() != null;
    }

    private static boolean isIdentified(IdentifyingData person) {
        boolean trait = person.description() || person.dna() || person.fingerprints() || person.identityDocument();
        boolean pictured =
                person.goodPhotograph() && (trait || person.alias() || person.parentsNames() || person.placeOfBirth());
        return person.isNamed() && trait || pictured;
    }

    /** Each of the warrants fulfils the demand, and there is one. */
    private static Function<Judged<RedNotice>, Optional<String>> everyWarrant(String field, Predicate<Warrant> demand) {
        return judged -> {
            List<Warrant> warrants = listed(judged.notice().warrants());
            if (warrants.isEmpty()) {
                return Optional.of("/warrants");
            }
            for (int i = 0; i < warrants.size(); i++) {
                if (!demand.test(warrants.get(i))) {
                    return Optional.of("/warrants/" + i + "/" + field);
                }
            }
            return Optional.empty();
        };
    }

    private static boolean atLeast(Integer months, int least) {
        return months != null && months >= least;
    }
}
