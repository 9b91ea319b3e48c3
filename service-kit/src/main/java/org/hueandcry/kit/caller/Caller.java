package org.hueandcry.kit.caller;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;

/**
 * Who is asking, for whom and why: read from the verified token, and from the headers {@code Purpose} and {@code On-Behalf-Of}.
 * Rights come from the token alone.
 */
@RequestScoped
public class Caller {

    public static final String PURPOSE = "Purpose";
    public static final String ON_BEHALF_OF = "On-Behalf-Of";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** The country or body that the caller acts for; a token without one may do nothing. */
    public String authority() {
        String authority = claim("authority");
        if (authority == null || authority.isBlank()) {
            throw Problems.forbidden("The access token names no authority; ask the operator to give this client one.");
        }
        return authority;
    }

    /** The system that calls. */
    public String client() {
        return Objects.requireNonNullElse(claim("azp"), subject());
    }

    /** The person or service account that the token was issued to. */
    public String subject() {
        return claim("sub");
    }

    /** The person a machine says it acts for: opaque, recorded, gives no rights. Null where it names none. */
    public String onBehalfOf() {
        String name = headers.getHeaderString(ON_BEHALF_OF);
        if (name != null && (name.length() > 200 || name.isBlank())) {
            throw Problems.invalid(Fault.ofHeader(ON_BEHALF_OF, "must have 1 to 200 characters"));
        }
        return name;
    }

    public Purpose purpose() {
        String stated = headers.getHeaderString(PURPOSE);
        String purpose = stated == null ? claim("purpose") : stated;
        return Arrays.stream(Purpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(Fault.ofHeader(
                        PURPOSE,
                        "must be one of "
                                + Arrays.stream(Purpose.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Whether border control is all that the caller is for: then a record shows the minimum. */
    public boolean isBorderOnly() {
        return !has(Role.OFFICER) && !has(Role.SUPERVISOR) && !has(Role.REVIEWER) && !has(Role.CCF);
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public boolean owns(String owner) {
        return authority().equals(owner);
    }

    /** Whether the caller reads what only the owner and the organisation's own bodies may read. */
    public boolean isOwnerOrOrganisation(String owner) {
        return owns(owner) || Authority.isOrganisation(authority());
    }

    /** Refuses (403) whoever does not act for the owner of a record that they may see. */
    public void mustOwn(String owner) {
        if (!owns(owner)) {
            throw Problems.forbidden("Only the authority that recorded the data may change them.");
        }
    }

    /** Refuses (403) whoever does not act for the General Secretariat, whatever their role says. */
    public void mustBeSecretariat() {
        if (!owns(Authority.GENERAL_SECRETARIAT)) {
            throw Problems.forbidden("Only the General Secretariat takes this step.");
        }
    }

    /** Refuses (403) whoever does not act for the CCF, whatever their role says. */
    public void mustBeFileControl() {
        if (!owns(Authority.FILE_CONTROL)) {
            throw Problems.forbidden("Only the Commission for the Control of INTERPOL's Files takes this step.");
        }
    }

    /** Refuses (403) a confidentiality that would hide the record from the caller's own roles. */
    public void mustBeClearedFor(Visibility visibility) {
        if (visibility != null && visibility.confidentiality().compareTo(clearance()) > 0) {
            throw Problems.forbidden(
                    "Your role is cleared up to " + clearance() + " only: /visibility/confidentiality is above it.");
        }
    }

    /** Refuses (403) a looser visibility to all but supervisors, and reviewers, who are what supervisors are where the General Secretariat is the owner. */
    public void mustBeEntitledToLoosen(Visibility before, Visibility after) {
        if (!has(Role.SUPERVISOR)
                && !has(Role.REVIEWER)
                && Objects.requireNonNullElse(after, Visibility.OPEN).isLooserThan(before)) {
            throw Problems.forbidden("Only a supervisor may loosen the visibility of a record; you may tighten it.");
        }
    }

    /** Whether the caller takes due care before buying, and is for nothing else: then only what owners disclose to such callers is shown. */
    private boolean isDueDiligenceOnly() {
        return has(Role.DUE_DILIGENCE) && isBorderOnly() && !has(Role.BORDER) && !has(Role.SERVICE);
    }

    /** The clearance as the database is told: below every record where records are shown only if their owners disclose them. */
    int clearanceInDatabase() {
        return isDueDiligenceOnly() ? StoredCaller.DUE_DILIGENCE : clearance().ordinal();
    }

    /** The highest confidentiality that the caller's roles may see. */
    public Confidentiality clearance() {
        if (has(Role.SUPERVISOR) || has(Role.REVIEWER) || has(Role.CCF)) {
            return Confidentiality.CONFIDENTIAL;
        }
        return has(Role.OFFICER) ? Confidentiality.RESTRICTED : Confidentiality.OFFICIAL_USE_ONLY;
    }

    private String claim(String name) {
        return claim(identity, name);
    }

    /** A claim of the token behind an identity; null where there is no identity, no token, or no such claim. */
    public static String claim(SecurityIdentity identity, String name) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            Object value = token.getClaim(name);
            return value == null ? null : value.toString();
        }
        return null;
    }
}
