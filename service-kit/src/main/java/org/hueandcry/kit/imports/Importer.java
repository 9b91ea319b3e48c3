package org.hueandcry.kit.imports;

import java.util.Objects;
import java.util.Optional;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;

/** Who has sent an import, with the rights that they had then: they hold for all of it, as they do for a single record. */
public record Importer(String owner, String client, String onBehalfOf, Confidentiality clearance, boolean mayLoosen) {

    static Importer of(Caller caller) {
        return new Importer(
                caller.authority(),
                caller.client(),
                caller.onBehalfOf(),
                caller.clearance(),
                caller.has(Role.SUPERVISOR) || caller.has(Role.REVIEWER));
    }

    /** What {@link Caller#mustBeClearedFor} refuses. */
    public Optional<Fault> refuses(Visibility visibility) {
        return visibility != null && visibility.confidentiality().compareTo(clearance) > 0
                ? Optional.of(Fault.at(
                        "/visibility/confidentiality", "is above what your role is cleared for, which is " + clearance))
                : Optional.empty();
    }

    /** What {@link Caller#mustBeEntitledToLoosen} refuses. */
    public Optional<Fault> refusesToLoosen(Visibility before, Visibility after) {
        return !mayLoosen && Objects.requireNonNullElse(after, Visibility.OPEN).isLooserThan(before)
                ? Optional.of(Fault.at("/visibility", "is looser than it was, which only a supervisor may make it"))
                : Optional.empty();
    }
}
