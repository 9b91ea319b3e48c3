package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the review of a diffusion, which follows its dispatch. */
@Schema(name = "DiffusionReview")
public enum Review {
    OUTSTANDING,
    PASSED,
    /** The diffusion was cancelled, and everybody whom it reached is told to delete it. */
    FAILED
}
