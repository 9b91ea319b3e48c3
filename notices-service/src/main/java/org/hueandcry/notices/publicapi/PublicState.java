package org.hueandcry.notices.publicapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the public is shown at one moment: some thousands of notices, held in memory, where a stranger's expression costs no other
 * request a connection. Immutable.
 *
 * @param epoch which history of the database the position belongs to
 * @param position of the last change that is in it
 */
record PublicState(
        int epoch,
        long position,
        Map<UUID, PublicNotice> byNotice,
        Map<PublicNotice.Id, PublicNotice> byId,
        List<PublicNotice> newestFirst) {

    static final PublicState EMPTY = new PublicState(0, 0, Map.of(), Map.of(), List.of());

    /** @param notice null where it is no longer shown */
    record Change(UUID noticeId, long position, PublicNotice notice) {}

    static PublicState of(int epoch) {
        return new PublicState(epoch, 0, Map.of(), Map.of(), List.of());
    }

    /** @param changes in the order of their positions */
    PublicState with(List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Map<UUID, PublicNotice> now = new HashMap<>(byNotice);
        for (Change change : changes) {
            if (change.notice() == null) {
                now.remove(change.noticeId());
            } else {
                now.put(change.noticeId(), change.notice());
            }
        }
        Map<PublicNotice.Id, PublicNotice> found = new HashMap<>();
        now.values().forEach(notice -> found.put(notice.id(), notice));
        return new PublicState(
                epoch,
                changes.get(changes.size() - 1).position(),
                now,
                found,
                now.values().stream().sorted(PublicNotice.NEWEST_FIRST).toList());
    }

    Optional<PublicNotice> find(PublicNotice.Id id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<PublicNotice> search(PublicSearch search) {
        return newestFirst.stream().filter(search::finds).toList();
    }

    /** Those of a notice's linked notices that the public is shown too. */
    List<PublicNotice> linkedWith(PublicNotice notice) {
        return notice.linked().stream()
                .map(byNotice::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
