package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;

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
record SliceConnection<T>(
        List<T> items, Function<T, String> id, int total, boolean before, boolean more) {

    private static final int LARGEST = 100;
    private static final int USUAL = 20;
    private static final String OURS = "gap:";

    /** The page that a field asks for with {@code first} and {@code after}. */
    static <T> SliceConnection<T> of(
            List<T> all, Function<T, String> id, DataFetchingEnvironment asked) {
        int first = first(asked, USUAL, LARGEST);
        @Nullable String after = asked.getArgument("after");
        int from = after == null ? 0 : place(all, id, after) + 1;
        int to = Math.min(all.size(), from + first);
        return new SliceConnection<>(
                all.subList(from, to), id, all.size(), from > 0 && to > from, to < all.size());
    }

    /** {@code first} in its bounds. */
    static int first(DataFetchingEnvironment asked, int usual, int largest) {
        @Nullable Integer given = asked.getArgument("first");
        int first = Objects.requireNonNullElse(given, usual);
        if (first < 0) {
            throw new BadInputException("first", "must not be negative: " + first);
        }
        if (first > largest) {
            throw new LimitExceededException(
                    "first", "must be at most %d, not %d".formatted(largest, first));
        }
        return first;
    }

    private static <T> int place(List<T> all, Function<T, String> id, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            for (int i = 0; i < all.size(); i++) {
                if (text.equals(OURS + id.apply(all.get(i)))) {
                    return i;
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below, as any other text that is not a cursor.
        }
        throw new BadInputException("after", "is not a cursor of this connection");
    }

    String cursor(T item) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((OURS + id.apply(item)).getBytes(StandardCharsets.UTF_8));
    }

    PageInfo pageInfo() {
        return new PageInfo(
                more,
                before,
                items.isEmpty() ? null : cursor(items.getFirst()),
                items.isEmpty() ? null : cursor(items.getLast()));
    }

    /** Where a page stands. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
