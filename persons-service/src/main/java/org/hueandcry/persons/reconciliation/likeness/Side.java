package org.hueandcry.persons.reconciliation.likeness;

import java.util.Optional;
import org.hueandcry.persons.person.PersonKind;
import org.hueandcry.persons.person.PersonRequest;

/** Which of the two a record is of: somebody who is sought, or somebody of whom nobody knows who they are. */
public enum Side {
    MISSING,
    FOUND;

    /** By the record alone; empty where only a notice can say it. */
    public static Optional<Side> of(PersonRequest record) {
        if (record.kind() == PersonKind.MISSING) {
            return Optional.of(MISSING);
        }
        boolean found = record.kind() == PersonKind.UNIDENTIFIED_BODY
                || record.kind() == PersonKind.UNABLE_TO_IDENTIFY
                || record.kind() == PersonKind.DECEASED && record.discovery() != null;
        return found ? Optional.of(FOUND) : Optional.empty();
    }

    public Side other() {
        return this == MISSING ? FOUND : MISSING;
    }
}
