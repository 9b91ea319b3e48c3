package org.hueandcry.notices.filerequest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a request's life. */
@Schema(name = "FileRequestStep")
public enum Step {
    ADMISSION(Status.RECEIVED, Status.ADMISSIBLE),
    INADMISSIBILITY(Status.RECEIVED, Status.INADMISSIBLE),
    /** May be taken several times, once for each authority whose data are concerned. */
    CONSULTATION(Status.ADMISSIBLE, Status.ADMISSIBLE),
    DECISION(Status.ADMISSIBLE, Status.DECIDED),
    CLOSURE(Status.DECIDED, Status.CLOSED);

    private final Status from;
    private final Status to;

    Step(Status from, Status to) {
        this.from = from;
        this.to = to;
    }

    /** The last segment of its address: {@code POST /api/v1/file-requests/{id}/admission}. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Step> possibleFrom(Status status) {
        return Arrays.stream(values()).filter(step -> step.from == status).toList();
    }

    Status to() {
        return to;
    }
}
