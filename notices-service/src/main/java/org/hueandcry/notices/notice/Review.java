package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the review of a diffusion, which follows its dispatch. */
@Schema(name = "DiffusionReview")
public enum Review {
    OUTSTANDING,
    PASSED,
    /** The diffusion was cancelled because it does not meet the rules. */
    FAILED,
    /** The diffusion ended for another reason before it was reviewed. */
    ENDED;

    /** What has become of it when a notice has just taken a step; null of a notice. */
    static Review after(Step step, Notice notice) {
        if (step == Step.DISPATCH) {
            return OUTSTANDING;
        }
        if (step == Step.CLEARANCE) {
            return PASSED;
        }
        if (notice.review() == OUTSTANDING && notice.status().isEnd()) {
            return step == Step.CANCELLATION && notice.reason().failsAReview() ? FAILED : ENDED;
        }
        return notice.review();
    }
}
