package org.hueandcry.kit.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of problem that the API answers, in the sense of RFC 9457: a stable {@code type}, its title and status, and what a
 * caller can do about it. The gateway serves a page for each at {@code /problems/<kind>}. A kind is never renamed or reused.
 */
public enum ProblemType {
    INVALID_REQUEST(
            "invalid-request",
            400,
            "The request is not of the documented shape",
            "Every fault is listed in 'errors', with the JSON pointer of the field, or the name of the query parameter or header. "
                    + "Correct all of them and send the request again."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "A valid access token is needed",
            "Fetch an access token for this API from the identity provider and send it as 'Authorization: Bearer ...'. "
                    + "Tokens are short-lived: an expired one, or one made for another audience, is refused."),
    FORBIDDEN(
            "forbidden",
            403,
            "Your role or your authority does not allow this",
            "The call needs a role that your token does not carry, or the record belongs to another authority: only the authority "
                    + "that recorded data may change them. The documentation of each operation names its roles."),
    NOT_FOUND(
            "not-found",
            404,
            "There is no such resource for you",
            "The address is wrong, the record does not exist, or you may not know of it. The answer is the same in all three cases."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The resource does not support this method",
            "The OpenAPI document lists the methods of every path."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "The resource cannot be given in the requested media type",
            "Ask for a media type that the OpenAPI document names for this operation, or leave the Accept header out."),
    CONFLICT(
            "conflict",
            409,
            "The state of the record does not allow this step",
            "Read the record again. Where a record has a life cycle, 'nextSteps' names the steps that are possible now."),
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            "Somebody else has changed the record since you read it",
            "Read the record again, decide whether your change still applies, and send it with the new ETag in If-Match."),
    CONTENT_TOO_LARGE(
            "content-too-large",
            413,
            "The request body is too large",
            "A JSON body may have at most 1 MB, and a file as much as the OpenAPI document says of its operation."),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The request body has a media type that this operation does not read",
            "Send a media type that the OpenAPI document names for the body of this operation, and say it in Content-Type."),
    NOT_PUBLISHABLE(
            "not-publishable",
            422,
            "The notice does not meet every condition of publication",
            "'conditions' lists every condition with its article, and the JSON pointer of what is missing. Complete the notice, or the "
                    + "record of its subject, and take the step again."),
    UNDELIVERABLE(
            "undeliverable",
            422,
            "The message cannot go to every addressee",
            "'errors' names the addressees. A message about a record of your own goes to those who may see it; about a record of another "
                    + "authority to that authority and the General Secretariat; a reply to those who take part in its thread."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "This Idempotency-Key came with another request before",
            "Use a fresh key for each new request; repeat a key only with exactly the same request."),
    IDEMPOTENT_REQUEST_IN_FLIGHT(
            "idempotent-request-in-flight",
            409,
            "The first request with this Idempotency-Key is still being worked on",
            "Wait a moment and send the same request again."),
    PRECONDITION_REQUIRED(
            "precondition-required",
            428,
            "The version you have read must be named",
            "Send the ETag of the version you have read in the header If-Match."),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "You have used up your quota for the moment",
            "Wait for as many seconds as the header Retry-After says."),
    INTERNAL(
            "internal",
            500,
            "Something failed on our side",
            "It has been recorded. Report the 'traceId' to the operator; it leads to the log of this request."),
    BAD_GATEWAY(
            "bad-gateway",
            502,
            "A service behind the gateway broke off its answer",
            "The request may have been carried out. Repeat it with the same Idempotency-Key, or read the record first."),
    UNAVAILABLE(
            "unavailable",
            503,
            "A part of the system that is needed for an answer is away",
            "Try again in a moment; repeat a POST with the same Idempotency-Key, so that nothing is done twice.");

    private final String kind;
    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(String kind, int status, String title, String remedy) {
        this.kind = kind;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** The last segment of {@link #uri()}, for example {@code not-found}. */
    public String kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the caller can do about it, in whole sentences. */
    public String remedy() {
        return remedy;
    }

    /** The {@code type} of the problem, relative to the address of the API. */
    public URI uri() {
        return URI.create("/problems/" + kind);
    }

    /** The kind that a bare status means; the first declared where a status has several. */
    public static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
