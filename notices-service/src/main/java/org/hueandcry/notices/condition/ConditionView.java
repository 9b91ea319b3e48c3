package org.hueandcry.notices.condition;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition of publication, and whether it is met. The OpenAPI document describes it as what a problem lists (kit, {@code ApiDocument}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Condition")
public record ConditionView(String id, String article, boolean met, String text, String pointer) {}
