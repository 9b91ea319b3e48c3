package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many notices need somebody's eyes for a cause; a cause without any is left out. */
public record AttentionCount(
        @Schema(required = true) Attention.Kind kind,
        @Schema(required = true) long notices) {}
