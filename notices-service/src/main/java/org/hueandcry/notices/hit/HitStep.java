package org.hueandcry.notices.hit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hueandcry.kit.caller.Role;

/** The steps of a hit: who takes each, from where, and where it leads. The whole machine stands in this table. */
public enum HitStep {
    CONFIRMATION(By.SOURCE, HitStatus.CONFIRMED, HitStatus.REPORTED),
    REJECTION(By.SOURCE, HitStatus.REJECTED, HitStatus.REPORTED),
    /** May be taken again: each side says what it did. */
    ACTION(By.EITHER_SIDE, HitStatus.ACTION_TAKEN, HitStatus.CONFIRMED, HitStatus.ACTION_TAKEN),
    CLOSURE(By.SOURCE, HitStatus.CLOSED, HitStatus.ACTION_TAKEN, HitStatus.REJECTED);

    /** Who takes a step; of the General Secretariat, where the record is its own, reviewers do. */
    enum By {
        SOURCE(Role.SUPERVISOR, Role.REVIEWER),
        EITHER_SIDE(Role.OFFICER, Role.SUPERVISOR, Role.REVIEWER);

        private final Set<String> roles;

        By(String... roles) {
            this.roles = Set.of(roles);
        }

        /** One of these is needed. */
        Set<String> roles() {
            return roles;
        }
    }

    private final By by;
    private final HitStatus to;
    private final Set<HitStatus> from;

    HitStep(By by, HitStatus to, HitStatus... from) {
        this.by = by;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The last segment of its address: {@code POST /api/v1/hits/{id}/confirmation}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<HitStep> possibleFrom(HitStatus status) {
        return Arrays.stream(values())
                .filter(step -> step.from.contains(status))
                .toList();
    }

    boolean isPossibleFrom(HitStatus status) {
        return from.contains(status);
    }

    By by() {
        return by;
    }

    HitStatus to() {
        return to;
    }
}
