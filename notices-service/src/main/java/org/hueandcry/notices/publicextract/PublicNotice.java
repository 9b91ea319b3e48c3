package org.hueandcry.notices.publicextract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A notice as the public is shown it, and what it is searched by.
 *
 * @param pictures the public numbers of its photographs, the thumbnail first
 * @param linked other notices, public or not
 * @param born the first day that the date of birth can mean; null where nothing is known of it
 * @param text what a free text is looked for in
 */
record PublicNotice(
        UUID noticeId,
        Id id,
        Extract extract,
        List<Long> pictures,
        List<UUID> linked,
        LocalDate born,
        String text) {

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

    static PublicNotice of(UUID noticeId, Id id, Extract extract, List<Long> pictures, List<UUID> linked) {
        return new PublicNotice(noticeId, id, extract, pictures, linked, extract.born(), extract.text());
    }

    PublicKind kind() {
        return id.kind();
    }

    @Override
    public String toString() {
        return "PublicNotice[" + noticeId + "]";
    }
}
