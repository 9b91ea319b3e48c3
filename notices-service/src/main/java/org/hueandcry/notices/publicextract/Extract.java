package org.hueandcry.notices.publicextract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.notices.content.Circumstances;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.PublicExtract;
import org.hueandcry.notices.content.PublicField;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.UnSpecialNotice;
import org.hueandcry.notices.content.YellowNotice;

/** All that the public is shown of one notice, in the words of the public service; null where it is unknown, or not for the public. */
public record Extract(
        String name,
        String forename,
        String birthName,
        String dateOfBirth,
        String placeOfBirth,
        String countryOfBirth,
        List<String> nationalities,
        String sex,
        List<String> languages,
        BigDecimal height,
        Integer weight,
        String eyes,
        String hair,
        String marks,
        String fatherForename,
        String motherForename,
        String motherName,
        List<PublicWarrant> warrants,
        String place,
        String country,
        String dateOfEvent,
        Boolean withLinks,
        UnListing listing) {

    /** What the public is shown of an arrest warrant. */
    public record PublicWarrant(String country, String charge) {}

    static Extract of(NoticeRequest notice, PublicPerson person) {
        PublicExtract agreed = notice.publicExtract();
        PublicPerson.Description looks =
                Objects.requireNonNullElse(person.description(), PublicPerson.Description.NONE);
        PublicPerson.Parents parents = agreed.shows(PublicField.PARENTS) && person.parents() != null
                ? person.parents()
                : new PublicPerson.Parents(null, null);
        ShownName name = ShownName.of(person);
        UnListing listing = notice instanceof UnSpecialNotice un ? UnListing.of(un, person, name) : null;
        Circumstances event = notice instanceof YellowNotice yellow && agreed.shows(PublicField.CIRCUMSTANCES)
                ? yellow.circumstances()
                : null;
        return new Extract(
                listing != null && listing.entity() != null
                        ? LatinName.of(listing.entity().name())
                        : shown(agreed, PublicField.NAME, name.name()),
                shown(agreed, PublicField.FORENAME, name.forename()),
                shown(agreed, PublicField.BIRTH_NAME, ShownName.latin(person, "AT_BIRTH")),
                shown(agreed, PublicField.DATE_OF_BIRTH, date(person.dateOfBirth())),
                shown(agreed, PublicField.PLACE_OF_BIRTH, LatinName.of(person.placeOfBirth())),
                shown(agreed, PublicField.COUNTRY_OF_BIRTH, person.countryOfBirth()),
                shown(agreed, PublicField.NATIONALITIES, person.nationalities()),
                shown(agreed, PublicField.SEX, sex(person.sex())),
                shown(agreed, PublicField.LANGUAGES, person.languages()),
                shown(
                        agreed,
                        PublicField.HEIGHT,
                        looks.heightCm() == null ? null : BigDecimal.valueOf(looks.heightCm(), 2)),
                shown(agreed, PublicField.WEIGHT, looks.weightKg()),
                shown(agreed, PublicField.EYES, looks.eyes()),
                shown(agreed, PublicField.HAIR, looks.hair()),
                shown(agreed, PublicField.DISTINGUISHING_MARKS, looks.marks()),
                parents.father() == null ? null : LatinName.of(parents.father().given()),
                parents.mother() == null ? null : LatinName.of(parents.mother().given()),
                parents.mother() == null ? null : LatinName.of(ShownName.family(parents.mother())),
                shown(agreed, PublicField.ARREST_WARRANTS, warrants(notice)),
                event == null ? null : event.place(),
                event == null ? null : event.country(),
                event == null ? null : date(event.date()),
                agreed.shows(PublicField.LINKED_NOTICES),
                listing);
    }

    /** What a free text is looked for in, in upper case. */
    public String text() {
        Stream<String> charges =
                Stream.ofNullable(warrants).flatMap(List::stream).map(PublicWarrant::charge);
        Stream<String> listed = listing == null ? Stream.empty() : listing.texts();
        return Stream.of(
                        Stream.of(
                                name,
                                forename,
                                birthName,
                                placeOfBirth,
                                marks,
                                fatherForename,
                                motherForename,
                                motherName,
                                place),
                        charges,
                        listed)
                .flatMap(texts -> texts)
                .map(LatinName::of)
                .filter(Objects::nonNull)
                .reduce("", (all, one) -> all + '\n' + one);
    }

    /** The first day that the date of birth can mean; null where nothing is known of it. */
    public LocalDate born() {
        return dateOfBirth == null
                ? null
                : PartialDate.parse(dateOfBirth.replace('/', '-')).earliest();
    }

    private static <T> T shown(PublicExtract agreed, PublicField field, T value) {
        return agreed.shows(field) ? value : null;
    }

    private static List<PublicWarrant> warrants(NoticeRequest notice) {
        return notice instanceof RedNotice red && red.warrants() != null
                ? red.warrants().stream()
                        .map(warrant -> new PublicWarrant(warrant.country(), warrant.charge()))
                        .toList()
                : null;
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

    /** As the public service writes dates. */
    static String date(Object date) {
        return date == null ? null : date.toString().replace('-', '/');
    }

    @Override
    public String toString() {
        return "Extract[masked]";
    }
}
