package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.CriminalAsset;
import org.hueandcry.notices.content.SilverNotice;
import org.hueandcry.notices.content.SilverNotice.Proceedings;

import static org.hueandcry.notices.condition.Condition.first;
import static org.hueandcry.notices.condition.Condition.unless;
import static org.hueandcry.notices.condition.SharedConditions.given;
import static org.hueandcry.notices.condition.SharedConditions.listed;

/** What must hold before a silver notice is published: the pilot that the General Assembly resolved in 2023. */
final class SilverConditions {

    private static final String RESOLUTION = "GA 2023";

    static final Condition<SilverNotice> IDENTIFIABLE = new Condition<>(
            "SILVER_IDENTIFIABLE",
            RESOLUTION,
            new Text(
                    "The asset can be told from others: it has type and description, and an identifier or a place.",
                    "L'avoir peut être distingué d'autres biens : son type et sa description sont indiqués, ainsi qu'un identifiant ou un lieu.",
                    "El activo puede distinguirse de otros: se indican su tipo y su descripción, y un identificador o un lugar.",
                    "أن يكون الأصل قابلاً للتمييز عن غيره: فيُذكر نوعه ووصفه، ومعهما رقم مميِّز أو مكان."),
            judged -> missing(judged.notice().subject().asset()));

    static final Condition<SilverNotice> PROCEEDINGS = new Condition<>(
            "SILVER_PROCEEDINGS",
            RESOLUTION,
            new Text(
                    "The decision or the investigation on which the request rests is named: its reference, the authority and its country.",
                    "La décision ou l'enquête sur laquelle se fonde la demande est indiquée : sa référence, l'autorité et le pays de celle-ci.",
                    "Se indica la resolución o la investigación en que se basa la solicitud: su referencia, la autoridad y el país de esta.",
                    "أن يُذكر القرار أو التحقيق الذي يستند إليه الطلب: رقمه المرجعي، والسلطة المعنية، وبلدها."),
            judged -> missing(judged.notice().proceedings()));

    static final Condition<SilverNotice> CASE_TYPE =
            SharedConditions.caseTypes("SILVER_CASE_TYPE", RESOLUTION, SilverNotice::caseTypes);

    static final Condition<SilverNotice> INFORMATION_SOUGHT = new Condition<>(
            "SILVER_INFORMATION_SOUGHT",
            RESOLUTION,
            new Text(
                    "It is said what is to be found out of the asset: its location, who owns it, or something else.",
                    "Les renseignements recherchés sur l'avoir sont précisés : sa localisation, son propriétaire, ou autres.",
                    "Se precisa la información que se solicita sobre el activo: su localización, su titularidad, u otra.",
                    "أن تُحدَّد المعلومات المطلوبة عن الأصل: مكانه، أو مالكه، أو غير ذلك."),
            judged -> unless(!listed(judged.notice().informationSought()).isEmpty(), "/informationSought"));

    static final Condition<SilverNotice> FACTS =
            SharedConditions.facts("SILVER_FACTS", RESOLUTION, SilverNotice::facts);

    static final Condition<SilverNotice> LIMITED = new Condition<>(
            "SILVER_LIMITED",
            RESOLUTION,
            new Text(
                    "The countries that may see the notice are named, at least one.",
                    "Les pays autorisés à consulter la notice sont désignés ; il y en a au moins un.",
                    "Se designan los países que pueden consultar la notificación; al menos uno.",
                    "أن تُحدَّد البلدان التي يجوز لها الاطلاع على النشرة، وأن يكون منها بلد واحد على الأقل."),
            judged -> unless(
                    judged.notice().visibility() != null
                            && !listed(judged.notice().visibility().visibleTo()).isEmpty(),
                    "/visibility/visibleTo"));

    static final List<Condition<SilverNotice>> ALL =
            List.of(IDENTIFIABLE, PROCEEDINGS, CASE_TYPE, INFORMATION_SOUGHT, FACTS, LIMITED);

    private SilverConditions() {}

    private static Optional<String> missing(CriminalAsset asset) {
        return first(
                unless(asset.type() != null, "/subject/asset/type"),
                unless(given(asset.description()), "/subject/asset/description"),
                unless(given(asset.identifier()) || given(asset.place()), "/subject/asset/identifier"));
    }

    private static Optional<String> missing(Proceedings proceedings) {
        return proceedings == null
                ? Optional.of("/proceedings")
                : first(
                        unless(given(proceedings.reference()), "/proceedings/reference"),
                        unless(given(proceedings.authority()), "/proceedings/authority"),
                        unless(proceedings.country() != null, "/proceedings/country"));
    }
}
