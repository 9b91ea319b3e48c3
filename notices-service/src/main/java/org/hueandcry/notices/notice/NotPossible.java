package org.hueandcry.notices.notice;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** That a notice, as it stands, does not allow what is asked: a problem that names the steps that whoever asks may take now. */
class NotPossible extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    NotPossible(Notice notice, String detail) {
        super(problem(detail, List.of()));
        this.notice = notice;
    }

    /** @param faults what has to be done first */
    NotPossible(Notice notice, String detail, List<Fault> faults) {
        super(problem(detail, faults));
        this.notice = notice;
    }

    private static Builder problem(String detail, List<Fault> faults) {
        Builder problem = Problems.of(ProblemType.CONFLICT).withDetail(detail);
        return faults.isEmpty() ? problem : problem.with("errors", faults);
    }

    /** Finds the steps, which depend on who asks. */
    static class Answer {

        private final HttpProblemMapper problems = new HttpProblemMapper();
        private final NextSteps nextSteps;

        Answer(NextSteps nextSteps) {
            this.nextSteps = nextSteps;
        }

        @ServerExceptionMapper
        Response answer(NotPossible refused) {
            Builder problem = problem(refused.getDetail(), List.of());
            refused.getParameters().forEach(problem::with);
            List<Step> steps = QuarkusTransaction.requiringNew().call(() -> nextSteps.of(refused.notice));
            return problems.toResponse(problem.with("nextSteps", steps).build());
        }
    }
}
