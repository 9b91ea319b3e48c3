package org.hueandcry.notices.condition;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.Language;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** That a notice does not meet every condition: a problem that lists them, in the language of whoever is refused. */
class NotPublishable extends HttpProblem {

    private static final long serialVersionUID = 1L;

    private final transient Check check;

    NotPublishable(Check check) {
        super(in(Language.EN, check));
        this.check = check;
    }

    private static Builder in(Language language, Check check) {
        return Problems.of(ProblemType.NOT_PUBLISHABLE)
                .withDetail(ProblemType.NOT_PUBLISHABLE.remedy())
                .withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .with("conditions", check.in(language).conditions());
    }

    /** Finds the language, which the rules do not know. */
    static class Answer {

        private final HttpProblemMapper problems = new HttpProblemMapper();

        @ServerExceptionMapper
        Response answer(NotPublishable refused, HttpHeaders headers) {
            return problems.toResponse(in(Language.of(headers), refused.check).build());
        }
    }
}
