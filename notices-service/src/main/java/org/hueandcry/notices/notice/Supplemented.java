package org.hueandcry.notices.notice;

import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.request.IfMatch;
import org.jboss.resteasy.reactive.RestResponse;

/** A notice beside whose content something has changed, and what is shown of that. */
public record Supplemented<T>(Notice notice, T view) {

    /** With the ETag of the notice: the version that this has made. */
    public RestResponse<T> answer(RestResponse.ResponseBuilder<T> status, AuditTrail trail) {
        trail.shows(notice.id(), notice.owner());
        return status.entity(view).tag(IfMatch.tag(notice.version())).build();
    }

    @Override
    public String toString() {
        return "Supplemented[" + notice + "]";
    }
}
