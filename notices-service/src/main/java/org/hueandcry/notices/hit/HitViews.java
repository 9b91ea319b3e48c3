package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;

/** Shows hits to the caller: as much as a role needs, and on the audit trail. */
@ApplicationScoped
class HitViews {

    static final String ASK_FIRST =
            "Ask the source before you act: a hit is not confirmed until the source says so, and a notice is no arrest warrant.";

    static final String ACT_AT_ONCE =
            "RPD 87: a person whose arrest a red notice asks for has been located. The source is asked to act at once and to send,"
                    + " within the time limits of the case, the data and documents that the country of location needs; that country"
                    + " takes what measures its law permits, such as provisional arrest or surveillance.";

    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    HitViews(Caller caller, AuditTrail trail, Clock clock) {
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the caller is a front-line system, and nothing more. */
    boolean forFrontLine() {
        return caller.has(Role.BORDER) && !caller.has(Role.OFFICER) && !caller.has(Role.SUPERVISOR);
    }

    /** Whether the caller's role and authority are those that take this step. */
    boolean mayTake(HitStep step, Hit hit) {
        boolean side = switch (step.by()) {
            case SOURCE -> caller.owns(hit.source());
            case EITHER_SIDE -> caller.owns(hit.source()) || caller.owns(hit.reportedBy());
        };
        return side && step.by().roles().stream().anyMatch(caller::has);
    }

    HitView of(Hit hit) {
        trail.shows(hit.id(), hit.source());
        boolean whole = !forFrontLine();
        return new HitView(
                hit.id(),
                hit.record(),
                hit.recordVersion(),
                hit.status(),
                hit.urgency(),
                hit.located(),
                hit.actAtOnce(),
                advice(hit),
                hit.reportedBy(),
                whole ? hit.client() : null,
                hit.source(),
                whole ? hit.place() : null,
                whole ? hit.occurredAt() : null,
                whole ? hit.circumstances() : null,
                whole ? hit.identification() : null,
                whole ? hit.purpose() : null,
                hit.rejection(),
                whole ? hit.action() : null,
                hit.reportedAt(),
                hit.confirmationDue(),
                hit.isOverdue(clock.instant()),
                hit.reminders(),
                hit.remindedAt(),
                hit.changedAt(),
                hit.version(),
                hit.nextSteps().stream().filter(step -> mayTake(step, hit)).toList());
    }

    private List<String> advice(Hit hit) {
        List<String> advice = new ArrayList<>();
        if (hit.actAtOnce() && hit.isOpen()) {
            advice.add(ACT_AT_ONCE);
        }
        if (forFrontLine()) {
            advice.add(ASK_FIRST);
        }
        return advice;
    }
}
