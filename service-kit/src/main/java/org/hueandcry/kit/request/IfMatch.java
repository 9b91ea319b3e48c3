package org.hueandcry.kit.request;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** The version that a caller has read, as it came in the header {@code If-Match}: the ETag of an aggregate is its version. */
public final class IfMatch {

    private static final Pattern SHAPE = Pattern.compile("\"(\\d{1,18})\"");

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    /** @param header the header's value, or null where the request has none */
    public static IfMatch of(String header) {
        return new IfMatch(header);
    }

    public static EntityTag tag(long version) {
        return new EntityTag(String.valueOf(version));
    }

    /** For changes that need to name the version they were made on: 428 where none is named, 412 where it is another. */
    public void mustBe(long version) {
        if (header == null || header.equals("*")) {
            throw Problems.of(ProblemType.PRECONDITION_REQUIRED, ProblemType.PRECONDITION_REQUIRED.remedy());
        }
        mustBeIfNamed(version);
    }

    /** For steps that may name it: 412 where they name another. */
    public void mustBeIfNamed(long version) {
        if (header == null) {
            return;
        }
        Matcher parts = SHAPE.matcher(header);
        if (!parts.matches()) {
            throw Problems.invalid(
                    Fault.ofHeader("If-Match", "must be the ETag of one version, in quotation marks as it was given"));
        }
        if (Long.parseLong(parts.group(1)) != version) {
            throw Problems.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_FAILED.remedy());
        }
    }
}
