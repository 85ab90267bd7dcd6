package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A page of a list that is computed whole; its cursors stand for the records' ids.
 *
 * @param items of the page
 * @param total of the whole list
 */
public record SliceConnection<T>(
        List<T> items, Function<T, String> id, int total, boolean hasPrevious, boolean hasNext) {

    private static final int MAX_FIRST = 100;
    private static final int DEFAULT_FIRST = 20;
    private static final String CURSOR_PREFIX = "gap:";

    /** The page that a field asks for with {@code first} and {@code after}. */
    public static <T> SliceConnection<T> of(
            List<T> all, Function<T, String> id, DataFetchingEnvironment environment) {
        int first = first(environment, DEFAULT_FIRST, MAX_FIRST);
        @Nullable String after = environment.getArgument("after");
        int from = after == null ? 0 : indexOf(all, id, after) + 1;
        int to = Math.min(all.size(), from + first);
        return new SliceConnection<>(
                all.subList(from, to), id, all.size(), from > 0 && to > from, to < all.size());
    }

    /** {@code first} in its bounds. */
    static int first(DataFetchingEnvironment environment, int defaultValue, int max) {
        @Nullable Integer requested = environment.getArgument("first");
        int first = Objects.requireNonNullElse(requested, defaultValue);
        if (first < 0) {
            throw new BadInputException("first", "must not be negative: " + first);
        }
        if (first > max) {
            throw new LimitExceededException(
                    "first", "must be at most %d, not %d".formatted(max, first));
        }
        return first;
    }

    private static <T> int indexOf(List<T> all, Function<T, String> id, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            for (int i = 0; i < all.size(); i++) {
                if (text.equals(CURSOR_PREFIX + id.apply(all.get(i)))) {
                    return i;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, as any other text that is not a cursor.
        }
        throw new BadInputException("after", "is not a cursor of this connection");
    }

    public String cursor(T item) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSOR_PREFIX + id.apply(item)).getBytes(StandardCharsets.UTF_8));
    }

    public PageInfo pageInfo() {
        return new PageInfo(
                hasNext,
                hasPrevious,
                items.isEmpty() ? null : cursor(items.getFirst()),
                items.isEmpty() ? null : cursor(items.getLast()));
    }

    /** Where a page stands. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
