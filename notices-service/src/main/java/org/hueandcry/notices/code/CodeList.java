package org.hueandcry.notices.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.content.BlueNotice;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.CriminalAsset;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.GreenNotice;
import org.hueandcry.notices.content.InformationSought;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.PublicField;
import org.hueandcry.notices.content.UnSpecialNotice;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.notice.Attention;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Reason;
import org.hueandcry.notices.notice.Review;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.notice.Step;
import org.hueandcry.notices.supplement.LinkView;

/** The lists of codes. A new one is a line here, and its labels. */
enum CodeList {
    ASSET_TYPES(CriminalAsset.Type.class),
    ATTENTIONS(Attention.Kind.class),
    CASE_TYPES(CaseType.class),
    COLOURS(Colour.class),
    CONFIDENTIALITY(Confidentiality.class),
    /** The one list that is no enum. */
    COUNTRIES(null),
    EXCLUDED_CLASSES(ExcludedClass.class),
    FORMS(Form.class),
    GREEN_GROUNDS(GreenNotice.Ground.class),
    INFORMATION_SOUGHT(InformationSought.class),
    INVOLVEMENTS(BlueNotice.Involvement.class),
    LINK_RELATIONS(LinkView.Relation.class),
    PUBLIC_FIELDS(PublicField.class),
    PURPOSES(Purpose.class),
    REVIEWS(Review.class),
    STATUSES(Status.class),
    STEP_REASONS(Reason.class),
    STEPS(Step.class),
    UN_MEASURES(UnSpecialNotice.Measure.class),
    YELLOW_SITUATIONS(YellowNotice.Situation.class);

    private final Class<? extends Enum<?>> codes;

    CodeList(Class<? extends Enum<?>> codes) {
        this.codes = codes;
    }

    static Optional<CodeList> named(String name) {
        return Arrays.stream(values())
                .filter(list -> list.toString().equals(name))
                .findFirst();
    }

    static CodeList of(Class<?> codes) {
        return Arrays.stream(values())
                .filter(list -> list.codes == codes)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(codes + " is no list of codes"));
    }

    /** As the last segment of its address, and before the codes in the files of labels. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** None where the list is no enum. */
    List<Enum<?>> constants() {
        return codes == null ? List.of() : List.of(codes.getEnumConstants());
    }

    List<CodeView> view() {
        return this == COUNTRIES
                ? CountryCode.Known.codes().stream()
                        .sorted()
                        .map(code -> view(code, language -> Labels.ofCountry(code, language)))
                        .toList()
                : constants().stream()
                        // a code is what the constant reads as in a body, which for some is not its name
                        .map(code -> view(code.toString(), language -> Labels.of(code, language)))
                        .toList();
    }

    private static CodeView view(String code, Function<Language, String> label) {
        return new CodeView(
                code,
                new CodeView.Label(
                        label.apply(Language.AR),
                        label.apply(Language.EN),
                        label.apply(Language.FR),
                        label.apply(Language.ES)));
    }
}
