package org.hueandcry.notices.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.Colour;

/** How many notices or diffusions of a kind an authority has; a kind without any is left out. */
public record NoticeCount(
        @Schema(required = true) Form form,
        @Schema(required = true) Colour colour,
        @Schema(required = true) Status status,
        @Schema(required = true) long notices) {}
