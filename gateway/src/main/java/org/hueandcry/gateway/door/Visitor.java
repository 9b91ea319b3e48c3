package org.hueandcry.gateway.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hueandcry.kit.problem.ProblemType;

/**
 * Who stands before the door.
 *
 * @param client the system that calls; null where it is refused
 * @param refusal why it may not enter; null where it may
 */
record Visitor(String client, ProblemType refusal) {

    private static final BiConsumer<RoutingContext, Throwable> LEFT_TO_THE_DOOR = (exchange, failure) -> {};

    /** Verifies the token. What cannot be judged does not enter. */
    static Uni<Visitor> of(RoutingContext exchange) {
        // Quarkus would answer a refused token itself, without a body; here the door does.
        exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, LEFT_TO_THE_DOOR);
        return QuarkusHttpUser.getSecurityIdentity(exchange, null)
                .map(Visitor::identified)
                .onFailure()
                .recoverWithItem(failure -> new Visitor(null, refusal(failure)));
    }

    private static Visitor identified(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Visitor(null, ProblemType.UNAUTHENTICATED);
        }
        String authority = token.getClaim("authority");
        String client = token.getClaim("azp");
        return authority == null || authority.isBlank() || client == null
                ? new Visitor(null, ProblemType.FORBIDDEN)
                : new Visitor(client, null);
    }

    private static ProblemType refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return ProblemType.UNAVAILABLE;
            }
        }
        return failure instanceof AuthenticationFailedException ? ProblemType.UNAUTHENTICATED : ProblemType.INTERNAL;
    }
}
