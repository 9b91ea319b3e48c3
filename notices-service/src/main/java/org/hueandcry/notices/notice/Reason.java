package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step was taken. {@link Step} says which reasons belong to which step. */
@Schema(name = "StepReason")
public enum Reason {
    ARRESTED,
    SURRENDERED,
    LOCATED,
    IDENTIFIED,
    RECOVERED,
    DECEASED,
    WARRANT_REVOKED,
    NO_LONGER_SOUGHT,
    RECORDED_IN_ERROR,
    PURPOSE_ACHIEVED,
    CONDITIONS_NOT_MET,
    CONTRARY_TO_ARTICLE_3,
    INCOMPLETE,
    UNDER_REVIEW,
    DECISION_OF_THE_CCF,
    SOURCE_DOES_NOT_ANSWER,
    REVIEW_COMPLETED,
    STILL_SOUGHT,
    PROCEEDINGS_CONTINUE,
    SENTENCE_NOT_SERVED,
    OTHER;

    /** Whether a diffusion that is cancelled for it has not met the rules. */
    boolean failsAReview() {
        return this == CONDITIONS_NOT_MET || this == CONTRARY_TO_ARTICLE_3 || this == DECISION_OF_THE_CCF;
    }
}
