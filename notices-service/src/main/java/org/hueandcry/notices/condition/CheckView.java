package org.hueandcry.notices.condition;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check, in one language.
 *
 * @param publishable whether all conditions are met
 */
@Schema(name = "Check", description = "Whether the notice may be published: every condition of its kind, met or not")
public record CheckView(
        @Schema(required = true) boolean publishable,
        @Schema(required = true) List<ConditionView> conditions) {}
