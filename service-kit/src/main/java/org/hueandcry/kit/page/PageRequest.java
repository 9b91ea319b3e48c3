package org.hueandcry.kit.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** Which page of a list is asked for. A cursor is bound to the filters it was given for. */
public final class PageRequest {

    public static final int DEFAULT_LIMIT = 20;
    public static final int GREATEST_LIMIT = 200;

    private final int limit;
    private final String after;
    private final int filters;

    private PageRequest(int limit, String after, int filters) {
        this.limit = limit;
        this.after = after;
        this.filters = filters;
    }

    /**
     * @param limit null: 20
     * @param cursor null: the first page
     * @param filters everything else that decides what the list holds
     */
    public static PageRequest of(Integer limit, String cursor, Object... filters) {
        int rows = Objects.requireNonNullElse(limit, DEFAULT_LIMIT);
        if (rows < 1 || rows > GREATEST_LIMIT) {
            throw Problems.invalid(Fault.ofParameter("limit", "must be from 1 to " + GREATEST_LIMIT));
        }
        int fingerprint = Arrays.stream(filters).map(String::valueOf).toList().hashCode();
        return new PageRequest(rows, cursor == null ? null : position(cursor, fingerprint), fingerprint);
    }

    public int limit() {
        return limit;
    }

    /**
     * The position of the last row of the page before; empty on the first page.
     *
     * @param read how a position is read; where it cannot be, the cursor is one that this service has not given out
     */
    public <P> Optional<P> after(Function<String, P> read) {
        try {
            return Optional.ofNullable(after).map(read);
        } catch (RuntimeException unreadable) {
            throw invalidCursor();
        }
    }

    /**
     * @param rows what was found with a limit of one more than asked for
     * @param position the place of a row in the order of the list
     */
    public <R, T> Page<T> cut(List<R> rows, Function<R, String> position, Function<R, T> view) {
        List<T> items = rows.stream().limit(limit).map(view).toList();
        return new Page<>(items, rows.size() > limit ? cursor(position.apply(rows.get(limit - 1))) : null);
    }

    private String cursor(String position) {
        String text = Integer.toHexString(filters) + ":" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String cursor, int filters) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String binding = Integer.toHexString(filters) + ":";
            if (text.startsWith(binding)) {
                return text.substring(binding.length());
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalidCursor();
        }
        throw invalidCursor();
    }

    private static RuntimeException invalidCursor() {
        return Problems.invalid(Fault.ofParameter(
                "cursor", "is not the 'next' of a page of this list with the same filters; start without a cursor"));
    }
}
