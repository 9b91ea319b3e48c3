package org.hueandcry.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Makes the problems that use cases throw. Details name fields and steps, never values. */
public final class Problems {

    private Problems() {}

    /** Every fault of the request at once. */
    public static HttpProblem invalid(List<Fault> faults) {
        return of(ProblemType.INVALID_REQUEST)
                .withDetail(ProblemType.INVALID_REQUEST.remedy())
                .with("errors", faults)
                .build();
    }

    /** The faults that a problem of {@link #invalid} lists; none of another problem. */
    public static List<Fault> faultsOf(HttpProblem problem) {
        return problem.getParameters().get("errors") instanceof List<?> faults
                ? faults.stream().map(Fault.class::cast).toList()
                : List.of();
    }

    public static HttpProblem invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    /** The same for what is absent and for what the caller may not know of. */
    public static HttpProblem notFound() {
        return of(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.remedy());
    }

    public static HttpProblem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    public static HttpProblem of(ProblemType type, String detail) {
        return of(type).withDetail(detail).build();
    }

    public static HttpProblem.Builder of(ProblemType type) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status());
    }
}
