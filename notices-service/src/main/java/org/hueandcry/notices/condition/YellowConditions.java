package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Optional;
import org.hueandcry.notices.content.PoliceReport;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.content.YellowNotice.Situation;
import org.hueandcry.notices.subject.IdentifyingData;

import static org.hueandcry.notices.condition.Condition.unless;

/** What must hold before a yellow notice is published (RPD 90). */
final class YellowConditions {

    static final Condition<YellowNotice> SUBJECT_RECORDED = new Condition<>(
            "YELLOW_SUBJECT",
            "90",
            "The person is recorded by the country that requests the notice.",
            judged -> unless(judged.subjectRecorded(), "/subject"));

    static final Condition<YellowNotice> RECORDED_BY_POLICE = new Condition<>(
            "YELLOW_POLICE_REPORT",
            "90",
            "Police have recorded the disappearance, or the finding of the person: reference and day are given.",
            judged -> {
                PoliceReport report = judged.notice().policeReport();
                if (report == null) {
                    return Optional.of("/policeReport");
                }
                return report.reference() == null || report.reference().isBlank()
                        ? Optional.of("/policeReport/reference")
                        : unless(report.recordedOn() != null, "/policeReport/recordedOn");
            });

    static final Condition<YellowNotice> UNKNOWN = new Condition<>(
            "YELLOW_UNKNOWN",
            "90",
            "The person's whereabouts, or their identity, are unknown to police.",
            judged -> unless(judged.notice().situation() != null, "/situation"));

    static final Condition<YellowNotice> PRIVACY = new Condition<>(
            "YELLOW_PRIVACY",
            "90",
            "The person is a minor, or national law on privacy does not stand against the notice.",
            judged -> unless(
                    Boolean.TRUE.equals(judged.notice().subjectIsMinor())
                            || Boolean.TRUE.equals(judged.notice().privacyLawPermits()),
                    "/privacyLawPermits"));

    static final Condition<YellowNotice> IDENTITY = new Condition<>(
            "YELLOW_IDENTITY",
            "90",
            "Missing: the person's record has family name, forename, sex and at least the year of birth, and one of: physical description,"
                    + " good photograph, DNA profile, fingerprints. Unable to identify themselves: it has physical description and sex,"
                    + " and one of: good photograph, fingerprints, DNA profile.",
            judged -> unless(isDescribed(judged.notice().situation(), judged.person()), "/subject"));

    static final Condition<YellowNotice> PUBLIC_EXTRACT = Condition.publicExtract("YELLOW_PUBLIC_EXTRACT");

    static final List<Condition<YellowNotice>> ALL =
            List.of(SUBJECT_RECORDED, RECORDED_BY_POLICE, UNKNOWN, PRIVACY, IDENTITY, PUBLIC_EXTRACT);

    private YellowConditions() {}

    private static boolean isDescribed(Situation situation, IdentifyingData person) {
        boolean trait = person.goodPhotograph() || person.dna() || person.fingerprints();
        if (situation == Situation.UNABLE_TO_IDENTIFY) {
            return person.description() && person.sex() && trait;
        }
        return person.familyName()
                && person.givenName()
                && person.sex()
                && person.yearOfBirth()
                && (trait || person.description());
    }
}
