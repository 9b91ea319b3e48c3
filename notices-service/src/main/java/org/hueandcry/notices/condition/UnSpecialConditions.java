package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.SubjectKind;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.content.UnSpecialNotice;

import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;
import static org.hueandcry.notices.condition.SharedConditions.listed;

/** What must hold before a special notice for the United Nations is published (RPD 95). */
final class UnSpecialConditions {

    /** Always met where the notice is about an entity. */
    static final Condition<UnSpecialNotice> SUBJECT_RECORDED =
            SharedConditions.personRecorded("UN_SPECIAL_SUBJECT", "95");

    static final Condition<UnSpecialNotice> REFERENCE = new Condition<>(
            "UN_SPECIAL_REFERENCE",
            "95",
            new Text(
                    "The permanent reference of the sanctions list is given.",
                    "Le numéro de référence permanent de la liste relative aux sanctions est indiqué.",
                    "Se indica el número de referencia permanente de la lista de sanciones.",
                    "أن يُذكر الرقم المرجعي الدائم في قائمة الجزاءات."),
            judged -> unless(given(judged.notice().unReference()), "/unReference"));

    static final Condition<UnSpecialNotice> RESOLUTION = new Condition<>(
            "UN_SPECIAL_RESOLUTION",
            "95",
            new Text(
                    "The resolution of the Security Council is named.",
                    "La résolution du Conseil de sécurité est indiquée.",
                    "Se indica la resolución del Consejo de Seguridad.",
                    "أن يُذكر قرار مجلس الأمن."),
            judged -> unless(given(judged.notice().unResolution()), "/unResolution"));

    static final Condition<UnSpecialNotice> MEASURES = new Condition<>(
            "UN_SPECIAL_MEASURES",
            "95",
            new Text(
                    "At least one measure is named: assets freeze, travel ban or arms embargo.",
                    "Au moins une mesure est indiquée : gel des avoirs, interdiction de voyager ou embargo sur les armes.",
                    "Se indica al menos una medida: congelación de activos, prohibición de viajar o embargo de armas.",
                    "أن يُذكر تدبير واحد على الأقل: تجميد الأصول، أو حظر السفر، أو حظر توريد الأسلحة."),
            judged -> unless(!listed(judged.notice().measures()).isEmpty(), "/measures"));

    static final Condition<UnSpecialNotice> SUMMARY = new Condition<>(
            "UN_SPECIAL_SUMMARY",
            "95",
            new Text(
                    "It is summarised why the person or the entity is listed.",
                    "Les motifs de l'inscription de la personne ou de l'entité sur la liste sont résumés.",
                    "Se resumen los motivos de la inclusión de la persona o entidad en la lista.",
                    "أن تُعرض بإيجاز أسباب إدراج الشخص أو الكيان في القائمة."),
            judged -> unless(given(judged.notice().summary()), "/summary"));

    static final Condition<UnSpecialNotice> IDENTIFIED = new Condition<>(
            "UN_SPECIAL_IDENTIFIED",
            "95",
            new Text(
                    "The record of the person has a name; the entity has a name.",
                    "La fiche de la personne comporte un nom ; l'entité a une dénomination.",
                    "El registro de la persona contiene un nombre; la entidad tiene una denominación.",
                    "أن يتضمن سجل الشخص اسماً، وأن يُذكر اسم الكيان."),
            judged -> unidentified(judged));

    static final Condition<UnSpecialNotice> PUBLIC = new Condition<>(
            "UN_SPECIAL_PUBLIC",
            "95",
            new Text(
                    "A special notice is always public: neither it nor the record of its subject is restricted.",
                    "Une notice spéciale est toujours publique : ni la notice ni la fiche de la personne visée ne sont d'accès restreint.",
                    "Una notificación especial es siempre pública: ni ella ni el registro de la persona son de acceso restringido.",
                    "النشرة الخاصة علنية دائماً: فلا يجوز تقييد الاطلاع عليها ولا على سجل الشخص موضوعها."),
            judged -> unless(!judged.restricted(), SharedConditions.VISIBILITY));

    static final List<Condition<UnSpecialNotice>> ALL =
            List.of(SUBJECT_RECORDED, REFERENCE, RESOLUTION, MEASURES, SUMMARY, IDENTIFIED, PUBLIC);

    private UnSpecialConditions() {}

    private static Optional<String> unidentified(Judged<UnSpecialNotice> judged) {
        SubjectReference subject = judged.notice().subject();
        return subject.kind() == SubjectKind.ENTITY
                ? unless(given(subject.entity().name()), "/subject/entity/name")
                : unless(judged.person().familyName() || judged.person().givenName(), "/subject");
    }
}
