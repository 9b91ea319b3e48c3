package org.hueandcry.notices.code;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.code.CodeView;
import org.hueandcry.kit.code.ListOfCodes;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.attachment.FileType;
import org.hueandcry.notices.content.BlueNotice;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.CriminalAsset;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.GreenNotice;
import org.hueandcry.notices.content.InformationSought;
import org.hueandcry.notices.content.PublicField;
import org.hueandcry.notices.content.UnSpecialNotice;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.filerequest.Effect;
import org.hueandcry.notices.filerequest.Kind;
import org.hueandcry.notices.filerequest.Outcome;
import org.hueandcry.notices.hit.ActionTaken;
import org.hueandcry.notices.hit.HitSide;
import org.hueandcry.notices.hit.HitStatus;
import org.hueandcry.notices.hit.Rejection;
import org.hueandcry.notices.hit.Urgency;
import org.hueandcry.notices.message.Box;
import org.hueandcry.notices.notice.Attention;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Reason;
import org.hueandcry.notices.notice.Review;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.notice.Step;
import org.hueandcry.notices.supplement.LinkView;

/** The lists of codes. A new one is a line here, and its labels. */
enum CodeList implements ListOfCodes {
    ASSET_TYPES(CriminalAsset.Type.class),
    ATTENTIONS(Attention.Kind.class),
    /** Countries, and who else asks and is asked. */
    AUTHORITIES(null),
    CASE_TYPES(CaseType.class),
    COLOURS(Colour.class),
    CONFIDENTIALITY(Confidentiality.class),
    COUNTRIES(null),
    EXCLUDED_CLASSES(ExcludedClass.class),
    FILE_EFFECTS(Effect.class),
    FILE_REQUEST_KINDS(Kind.class),
    FILE_REQUEST_OUTCOMES(Outcome.class),
    FILE_REQUEST_STATUSES(org.hueandcry.notices.filerequest.Status.class),
    FILE_REQUEST_STEPS(org.hueandcry.notices.filerequest.Step.class),
    /** Of what may be attached. */
    FILE_TYPES(FileType.class),
    FORMS(Form.class),
    GREEN_GROUNDS(GreenNotice.Ground.class),
    HIT_ACTIONS(ActionTaken.class),
    HIT_REJECTIONS(Rejection.class),
    HIT_SIDES(HitSide.class),
    HIT_STATUSES(HitStatus.class),
    INFORMATION_SOUGHT(InformationSought.class),
    INVOLVEMENTS(BlueNotice.Involvement.class),
    LINK_RELATIONS(LinkView.Relation.class),
    MESSAGE_BOXES(Box.class),
    PUBLIC_FIELDS(PublicField.class),
    PURPOSES(Purpose.class),
    REVIEWS(Review.class),
    STATUSES(Status.class),
    STEP_REASONS(Reason.class),
    STEPS(Step.class),
    UN_MEASURES(UnSpecialNotice.Measure.class),
    URGENCIES(Urgency.class),
    YELLOW_SITUATIONS(YellowNotice.Situation.class);

    private final Class<? extends Enum<?>> codes;

    CodeList(Class<? extends Enum<?>> codes) {
        this.codes = codes;
    }

    static CodeList of(Class<?> codes) {
        return Arrays.stream(values())
                .filter(list -> list.codes == codes)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(codes + " is no list of codes"));
    }

    @Override
    public Class<? extends Enum<?>> codes() {
        return codes;
    }

    @Override
    public String toString() {
        return path();
    }

    @Override
    public List<CodeView> view() {
        return switch (this) {
            case AUTHORITIES ->
                Stream.concat(Labels.BODIES.stream(), CountryCode.Known.codes().stream())
                        .distinct()
                        .sorted()
                        .map(code -> CodeView.of(code, language -> Labels.ofAuthority(code, language)))
                        .toList();
            case COUNTRIES ->
                CountryCode.Known.codes().stream()
                        .sorted()
                        .map(code -> CodeView.of(code, language -> Labels.ofCountry(code, language)))
                        .toList();
            case STEP_REASONS ->
                ListOfCodes.super.view().stream()
                        .map(reason -> reason.of(stepsWith(Reason.valueOf(reason.code()))))
                        .toList();
            default -> ListOfCodes.super.view();
        };
    }

    private static List<String> stepsWith(Reason reason) {
        return Arrays.stream(Step.values())
                .filter(step -> step.reasons().contains(reason))
                .map(Step::toString)
                .toList();
    }
}
