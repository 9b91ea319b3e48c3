package org.hueandcry.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong below the use cases and still has a meaning for the caller. */
class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    private final HttpProblemMapper problems = new HttpProblemMapper();

    @ServerExceptionMapper
    Response lostRace(OptimisticLockException e) {
        return problems.toResponse(
                Problems.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_FAILED.remedy()));
    }

    @ServerExceptionMapper
    Response database(HibernateException e) {
        LOG.error("The database refused a statement", e);
        ProblemType type = DatabaseOutage.caused(e) ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
        return problems.toResponse(Problems.of(type, type.remedy()));
    }
}
