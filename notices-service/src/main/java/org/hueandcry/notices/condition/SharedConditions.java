package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Facts;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.PoliceReport;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;

/** What several kinds demand alike. */
final class SharedConditions {

    static final String PUBLIC_EXTRACT = "/publicExtract";
    static final String VISIBILITY = "/visibility";

    private SharedConditions() {}

    static <C extends NoticeRequest> Condition<C> personRecorded(String id, String article) {
        return new Condition<>(
                id,
                article,
                new Text(
                        "The person whom the notice is about is recorded by the authority that requests it.",
                        "La personne visée par la notice est enregistrée par l'autorité qui en demande la publication.",
                        "La persona objeto de la notificación está registrada por la autoridad que la solicita.",
                        "أن يكون الشخص موضوع النشرة مسجَّلاً لدى السلطة التي تطلب إصدارها."),
                judged -> unless(judged.subjectRecorded(), "/subject"));
    }

    static <C extends NoticeRequest> Condition<C> caseTypes(
            String id, String article, Function<C, List<CaseType>> caseTypes) {
        return new Condition<>(
                id,
                article,
                new Text(
                        "At least one type of crime is named.",
                        "Au moins un type d'infraction est indiqué.",
                        "Se indica al menos un tipo de delito.",
                        "أن يُذكر نوع واحد على الأقل من أنواع الجرائم."),
                judged -> unless(!listed(caseTypes.apply(judged.notice())).isEmpty(), "/caseTypes"));
    }

    static <C extends NoticeRequest> Condition<C> facts(String id, String article, Function<C, Facts> facts) {
        return new Condition<>(
                id,
                article,
                new Text(
                        "The facts are summarised, with their time and place.",
                        "Les faits sont exposés sommairement, avec leur date et leur lieu.",
                        "Los hechos se exponen de forma resumida, con indicación de la fecha y el lugar.",
                        "أن تُعرض الوقائع بإيجاز مع بيان زمانها ومكانها."),
                judged -> missing(facts.apply(judged.notice())));
    }

    /** What is not open to all is not shown to the public. */
    static <C extends NoticeRequest> Condition<C> publicExtract(String id) {
        return new Condition<>(
                id,
                "58",
                new Text(
                        "A notice that is restricted, or whose subject is restricted, has no public extract.",
                        "Une notice dont l'accès est restreint, ou dont l'objet est d'accès restreint, n'a pas d'extrait public.",
                        "Una notificación de acceso restringido, o cuyo objeto es de acceso restringido, no tiene extracto público.",
                        "لا يكون للنشرة المقيَّد الاطلاع عليها، أو المقيَّد الاطلاع على سجل موضوعها، مستخرَج علني."),
                judged -> unless(judged.notice().publicExtract() == null || !judged.restricted(), PUBLIC_EXTRACT));
    }

    /** What a report of the police lacks: its reference, or its day. */
    static Optional<String> missing(PoliceReport report) {
        return report == null
                ? Optional.of("/policeReport")
                : first(
                        unless(given(report.reference()), "/policeReport/reference"),
                        unless(report.recordedOn() != null, "/policeReport/recordedOn"));
    }

    private static Optional<String> missing(Facts facts) {
        return facts == null
                ? Optional.of("/facts")
                : first(
                        unless(given(facts.summary()), "/facts/summary"),
                        unless(facts.date() != null, "/facts/date"),
                        unless(given(facts.place()), "/facts/place"));
    }

    static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
