package org.hueandcry.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblemMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What goes wrong below the use cases and still has a meaning for the caller. */
class FailureMappers {

    private static final Logger LOG = Logger.getLogger(FailureMappers.class);

    private final HttpProblemMapper problems = new HttpProblemMapper();

    /** Before the mappers of the problem library, which were compiled against another Quarkus and fail on this one's challenge. */
    @ServerExceptionMapper(priority = Priorities.USER - 1_000)
    Response unauthenticated(UnauthorizedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1_000)
    Response notAuthenticated(AuthenticationFailedException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                LOG.warnf("The keys of the identity provider cannot be fetched: %s", cause.getMessage());
                return problems.toResponse(Problems.of(
                        ProblemType.UNAVAILABLE, "The identity provider is away, so your token cannot be judged."));
            }
        }
        return unauthenticated();
    }

    private Response unauthenticated() {
        return problems.toResponse(Problems.of(ProblemType.UNAUTHENTICATED)
                .withDetail(ProblemType.UNAUTHENTICATED.remedy())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build());
    }

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
