package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.Facts;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.unless;

/** What must hold before a red notice is published (RPD 83, 84). */
final class RedConditions {

    private static final int LEAST_PENALTY_MONTHS = 24;
    private static final int LEAST_SENTENCE_MONTHS = 6;

    static final Condition<RedNotice> SUBJECT_RECORDED = new Condition<>(
            "RED_SUBJECT",
            "82",
            "The person is recorded by the country that requests the notice.",
            judged -> unless(judged.subjectRecorded(), "/subject"));

    static final Condition<RedNotice> SERIOUS_CRIME = new Condition<>(
            "RED_SERIOUS_CRIME",
            "83(1)(a)",
            "The offence is a serious ordinary-law crime: at least one type of case is named.",
            judged -> unless(!listed(judged.notice().caseTypes()).isEmpty(), "/caseTypes"));

    static final Condition<RedNotice> NOT_EXCLUDED = new Condition<>(
            "RED_NOT_EXCLUDED",
            "83(1)(a)",
            "The offence raises no question of behavioural or cultural norms, of family or private matters, and of administrative or"
                    + " private disputes unless tied to serious or organised crime.",
            judged -> {
                List<ExcludedClass> classes = listed(judged.notice().excludedClasses());
                boolean onlyDispute =
                        classes.stream().allMatch(c -> c == ExcludedClass.ADMINISTRATIVE_OR_PRIVATE_DISPUTE);
                boolean organised = listed(judged.notice().caseTypes()).contains(CaseType.ORGANISED_CRIME);
                return unless(classes.isEmpty() || onlyDispute && organised, "/excludedClasses");
            });

    static final Condition<RedNotice> PENALTY = new Condition<>(
            "RED_PENALTY",
            "83(1)(a)",
            "Wanted for prosecution: the maximum penalty is at least two years. Wanted to serve a sentence: at least six months were"
                    + " imposed, or remain.",
            judged -> unless(
                    listed(judged.notice().warrants()).stream().anyMatch(RedConditions::isGraveEnough),
                    listed(judged.notice().warrants()).isEmpty() ? "/warrants" : "/warrants/0/maximumPenaltyMonths"));

    static final Condition<RedNotice> IDENTITY = new Condition<>(
            "RED_IDENTITY",
            "83(2)(a)",
            "The person's record has family name, forename, sex and at least the year of birth, and one of: physical description, DNA"
                    + " profile, fingerprints, identity document; or else a good photograph with one of: alias, parents' names, place of"
                    + " birth, physical description, DNA profile, fingerprints, identity document.",
            judged -> unless(isIdentified(judged.person()), "/subject"));

    static final Condition<RedNotice> FACTS =
            new Condition<>("RED_FACTS", "83(2)(b)", "The facts are summarised, with their time and place.", judged -> {
                Facts facts = judged.notice().facts();
                if (facts == null) {
                    return Optional.of("/facts");
                }
                if (isBlank(facts.summary())) {
                    return Optional.of("/facts/summary");
                }
                return facts.date() == null
                        ? Optional.of("/facts/date")
                        : unless(!isBlank(facts.place()), "/facts/place");
            });

    static final Condition<RedNotice> CHARGE = new Condition<>(
            "RED_CHARGE",
            "83(2)(b)",
            "Every warrant states its charge.",
            everyWarrant("charge", warrant -> !isBlank(warrant.charge())));

    static final Condition<RedNotice> LAW = new Condition<>(
            "RED_LAW",
            "83(2)(b)",
            "Every warrant states the law that covers the charge.",
            everyWarrant("law", warrant -> !isBlank(warrant.law())));

    static final Condition<RedNotice> PENALTY_STATED = new Condition<>(
            "RED_PENALTY_STATED",
            "83(2)(b)",
            "Every warrant states the maximum penalty, or the sentence imposed and what remains of it.",
            everyWarrant(
                    "maximumPenaltyMonths",
                    warrant -> warrant.maximumPenaltyMonths() != null
                            || warrant.sentenceMonths() != null && warrant.remainingMonths() != null));

    static final Condition<RedNotice> WARRANT = new Condition<>(
            "RED_WARRANT",
            "83(2)(b)",
            "A valid arrest warrant, or a judicial decision with its effect, is named by its reference.",
            everyWarrant("reference", warrant -> !isBlank(warrant.reference())));

    static final Condition<RedNotice> WARRANT_DATE = new Condition<>(
            "RED_WARRANT_DATE",
            "83(2)(b)",
            "Every warrant has the day on which it was issued.",
            everyWarrant("issuedOn", warrant -> warrant.issuedOn() != null));

    static final Condition<RedNotice> COMPETENT_AUTHORITY = new Condition<>(
            "RED_COMPETENT_AUTHORITY",
            "84(a)",
            "Every warrant names the competent authority that issued it.",
            everyWarrant("authority", warrant -> !isBlank(warrant.authority())));

    static final Condition<RedNotice> AUTHORITY_COUNTRY = new Condition<>(
            "RED_AUTHORITY_COUNTRY",
            "84(a)",
            "Every warrant names the country of that authority.",
            everyWarrant("country", warrant -> warrant.country() != null));

    static final Condition<RedNotice> EXTRADITION = new Condition<>(
            "RED_EXTRADITION",
            "84(b)",
            "Extradition will be sought when the person is arrested.",
            judged ->
                    unless(Boolean.TRUE.equals(judged.notice().extraditionWillBeSought()), "/extraditionWillBeSought"));

    static final Condition<RedNotice> PUBLIC_EXTRACT = Condition.publicExtract("RED_PUBLIC_EXTRACT");

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
            WARRANT,
            WARRANT_DATE,
            COMPETENT_AUTHORITY,
            AUTHORITY_COUNTRY,
            EXTRADITION,
            PUBLIC_EXTRACT);

    private RedConditions() {}

    private static boolean isGraveEnough(Warrant warrant) {
        return atLeast(warrant.maximumPenaltyMonths(), LEAST_PENALTY_MONTHS)
                || atLeast(warrant.sentenceMonths(), LEAST_SENTENCE_MONTHS)
                || atLeast(warrant.remainingMonths(), LEAST_SENTENCE_MONTHS);
    }

    private static boolean isIdentified(IdentifyingData person) {
        boolean trait = person.description() || person.dna() || person.fingerprints() || person.identityDocument();
        boolean named = person.familyName() && person.givenName() && person.sex() && person.yearOfBirth();
        boolean pictured =
                person.goodPhotograph() && (trait || person.alias() || person.parentsNames() || person.placeOfBirth());
        return named && trait || pictured;
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

    private static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static boolean atLeast(Integer months, int least) {
        return months != null && months >= least;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
