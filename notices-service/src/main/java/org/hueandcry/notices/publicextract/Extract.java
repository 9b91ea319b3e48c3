package org.hueandcry.notices.publicextract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.notices.content.Circumstances;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.PublicExtract;
import org.hueandcry.notices.content.PublicField;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.content.YellowNotice;

/** All that the public is shown of one notice, in the words of the public service; null where it is unknown, or not for the public. */
record Extract(
        String name,
        String forename,
        String birthName,
        String dateOfBirth,
        String placeOfBirth,
        String countryOfBirth,
        List<String> nationalities,
        String sex,
        BigDecimal height,
        Integer weight,
        String eyes,
        String hair,
        String marks,
        List<PublicWarrant> warrants,
        String place,
        String country,
        String dateOfEvent) {

    /** What the public is shown of an arrest warrant. */
    record PublicWarrant(String country, String charge) {}

    static Extract of(NoticeRequest notice, PublicPerson person) {
        PublicExtract agreed = notice.publicExtract();
        PublicPerson.Description looks = Objects.requireNonNullElse(
                person.description(), new PublicPerson.Description(null, null, null, null, null));
        Optional<PublicPerson.Name> name = Optional.ofNullable(person.name());
        Circumstances event = notice instanceof YellowNotice yellow && agreed.shows(PublicField.CIRCUMSTANCES)
                ? yellow.circumstances()
                : null;
        return new Extract(
                shown(
                        agreed,
                        PublicField.NAME,
                        LatinName.of(name.map(PublicPerson.Name::family).orElse(null))),
                shown(
                        agreed,
                        PublicField.FORENAME,
                        LatinName.of(name.map(PublicPerson.Name::given).orElse(null))),
                shown(agreed, PublicField.BIRTH_NAME, LatinName.of(maidenName(person))),
                shown(agreed, PublicField.DATE_OF_BIRTH, date(person.dateOfBirth())),
                shown(agreed, PublicField.PLACE_OF_BIRTH, LatinName.of(person.placeOfBirth())),
                shown(agreed, PublicField.COUNTRY_OF_BIRTH, person.countryOfBirth()),
                shown(agreed, PublicField.NATIONALITIES, person.nationalities()),
                shown(agreed, PublicField.SEX, sex(person.sex())),
                shown(
                        agreed,
                        PublicField.HEIGHT,
                        looks.heightCm() == null ? null : BigDecimal.valueOf(looks.heightCm(), 2)),
                shown(agreed, PublicField.WEIGHT, looks.weightKg()),
                shown(agreed, PublicField.EYES, looks.eyes()),
                shown(agreed, PublicField.HAIR, looks.hair()),
                shown(agreed, PublicField.DISTINGUISHING_MARKS, looks.marks()),
                shown(agreed, PublicField.ARREST_WARRANTS, warrants(notice)),
                event == null ? null : event.place(),
                event == null ? null : event.country(),
                event == null ? null : date(event.date()));
    }

    /** What a free text is looked for in, in upper case. */
    String text() {
        Stream<String> charges =
                Stream.ofNullable(warrants).flatMap(List::stream).map(PublicWarrant::charge);
        return Stream.concat(Stream.of(name, forename, birthName, placeOfBirth, marks, place), charges)
                .map(LatinName::of)
                .filter(Objects::nonNull)
                .reduce("", (all, one) -> all + '\n' + one);
    }

    private static <T> T shown(PublicExtract agreed, PublicField field, T value) {
        return agreed.shows(field) ? value : null;
    }

    private static String maidenName(PublicPerson person) {
        return Stream.ofNullable(person.otherNames())
                .flatMap(List::stream)
                .filter(other -> "MAIDEN".equals(other.type()))
                .map(other -> other.family() == null ? other.full() : other.family())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<PublicWarrant> warrants(NoticeRequest notice) {
        return notice instanceof RedNotice red && red.warrants() != null
                ? red.warrants().stream().map(Extract::shown).toList()
                : null;
    }

    private static PublicWarrant shown(Warrant warrant) {
        return new PublicWarrant(warrant.country(), warrant.charge());
    }

    private static String sex(String sex) {
        if (sex == null) {
            return null;
        }
        return switch (sex) {
            case "MALE" -> "M";
            case "FEMALE" -> "F";
            default -> "U";
        };
    }

    private static String date(PartialDate date) {
        return date == null ? null : date.toString().replace('-', '/');
    }

    @Override
    public String toString() {
        return "Extract[masked]";
    }
}
