package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.BlackNotice;
import org.hueandcry.notices.content.Circumstances;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;

/** What must hold before a black notice is published (RPD 91). */
final class BlackConditions {

    static final Condition<BlackNotice> SUBJECT_RECORDED = SharedConditions.personRecorded("BLACK_SUBJECT", "91");

    static final Condition<BlackNotice> RECORDED_BY_POLICE = new Condition<>(
            "BLACK_POLICE_REPORT",
            "91",
            new Text(
                    "Police have recorded the discovery of the body: reference and day are given.",
                    "La découverte du corps a été enregistrée par la police : la référence et la date sont indiquées.",
                    "La policía ha registrado el hallazgo del cadáver: se indican la referencia y la fecha.",
                    "أن تكون الشرطة قد سجلت العثور على الجثة، مع ذكر رقم المحضر وتاريخه."),
            judged -> SharedConditions.missing(judged.notice().policeReport()));

    static final Condition<BlackNotice> NOT_IDENTIFIED = new Condition<>(
            "BLACK_NOT_IDENTIFIED",
            "91",
            new Text(
                    "The dead person has not been identified.",
                    "La personne décédée n'a pas été identifiée.",
                    "La persona fallecida no ha sido identificada.",
                    "أن تكون هوية المتوفى مجهولة."),
            judged -> unless(Boolean.TRUE.equals(judged.notice().identityUnknown()), "/identityUnknown"));

    static final Condition<BlackNotice> DISCOVERY = new Condition<>(
            "BLACK_DISCOVERY",
            "91",
            new Text(
                    "It is said when, where and in which country the body was discovered.",
                    "La date, le lieu et le pays de la découverte du corps sont indiqués.",
                    "Se indican la fecha, el lugar y el país del hallazgo del cadáver.",
                    "أن يُذكر تاريخ العثور على الجثة ومكانه والبلد الذي وقع فيه."),
            judged -> missing(judged.notice().discovery()));

    static final Condition<BlackNotice> IDENTIFIERS = new Condition<>(
            "BLACK_IDENTIFIERS",
            "91",
            new Text(
                    "The record of the body has one of: good photograph, fingerprints, DNA profile.",
                    "La fiche du corps comporte l'un des éléments suivants : photographie de bonne qualité, empreintes digitales, profil ADN.",
                    "El registro del cadáver contiene uno de los siguientes datos: fotografía de buena calidad, huellas dactilares, perfil de"
                            + " ADN.",
                    "أن يتضمن سجل الجثة أحد العناصر التالية: صورة جيدة، أو بصمات الأصابع، أو البصمة الوراثية."),
            judged -> unless(isComparable(judged.person()), "/subject"));

    static final List<Condition<BlackNotice>> ALL =
            List.of(SUBJECT_RECORDED, RECORDED_BY_POLICE, NOT_IDENTIFIED, DISCOVERY, IDENTIFIERS);

    private BlackConditions() {}

    private static Optional<String> missing(Circumstances discovery) {
        return discovery == null
                ? Optional.of("/discovery")
                : first(
                        unless(discovery.date() != null, "/discovery/date"),
                        unless(given(discovery.place()), "/discovery/place"),
                        unless(discovery.country() != null, "/discovery/country"));
    }

    private static boolean isComparable(IdentifyingData body) {
        return body.goodPhotograph() || body.fingerprints() || body.dna();
    }
}
