package org.hueandcry.notices.publicapi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hueandcry.notices.publicextract.Extract;
import org.hueandcry.notices.publicextract.PublicKind;

/**
 * A notice as the public is shown it, and what it is searched by.
 *
 * @param pictures the public numbers of its photographs, the thumbnail first
 * @param linked other notices, public or not, if links are for the public
 * @param charges in English, by their JSON pointers in the notice
 * @param born the first day that the date of birth can mean; null where nothing is known of it
 * @param text what a free text is looked for in
 */
record PublicNotice(
        UUID noticeId,
        Id id,
        Extract extract,
        List<Long> pictures,
        List<UUID> linked,
        Map<String, String> charges,
        LocalDate born,
        String text) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    static final Comparator<PublicNotice> NEWEST_FIRST = Comparator.<PublicNotice>comparingInt(
                    notice -> notice.id().year())
            .thenComparingInt(notice -> notice.id().number())
            .reversed();

    /** Where a notice is found. */
    record Id(PublicKind kind, int year, int number) {

        /** The {@code entity_id}. */
        String reference() {
            return year + "/" + number;
        }
    }

    static PublicNotice of(
            UUID noticeId,
            Id id,
            Extract extract,
            List<Long> pictures,
            List<UUID> linked,
            Map<String, String> charges) {
        return new PublicNotice(
                noticeId,
                id,
                extract,
                pictures,
                Boolean.TRUE.equals(extract.withLinks()) ? linked : List.of(),
                charges,
                extract.born(),
                extract.text());
    }

    /** The charge of a warrant in English; null where it has not been translated. */
    String charge(int warrant) {
        return charges.get("/warrants/" + warrant + "/charge");
    }

    PublicKind kind() {
        return id.kind();
    }

    /** Clients know a resolution by its number: of "1267 (1999)" the first. Null where there is none. */
    static Integer resolution(String text) {
        Matcher number = NUMBER.matcher(text == null ? "" : text);
        return number.find() ? Integer.valueOf(number.group()) : null;
    }

    @Override
    public String toString() {
        return "PublicNotice[" + noticeId + "]";
    }
}
