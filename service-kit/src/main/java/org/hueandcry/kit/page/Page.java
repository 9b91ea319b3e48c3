package org.hueandcry.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param next the cursor of the following page, or null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "the cursor of the next page; null on the last", nullable = true, required = true)
        String next) {

    /** The same page, its items in another shape. */
    public <R> Page<R> map(Function<T, R> shape) {
        return new Page<>(items.stream().map(shape).toList(), next);
    }
}
