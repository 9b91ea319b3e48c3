package org.hueandcry.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives every problem, whoever raised it, its documented type and title, a detail that says what to do, and the trace id. */
@ApplicationScoped
class ProblemStamp implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder stamped = HttpProblem.builder(problem)
                .with("traceId", Span.current().getSpanContext().getTraceId());
        if (problem.getType() == null || !problem.getType().getPath().startsWith("/problems/")) {
            ProblemType type = ProblemType.ofStatus(problem.getStatusCode())
                    .orElse(problem.getStatusCode() < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL);
            stamped.withType(type.uri()).withTitle(type.title()).withDetail(type.remedy());
        }
        return stamped.build();
    }
}
