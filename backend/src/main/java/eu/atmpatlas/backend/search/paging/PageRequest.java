package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.search.query.SearchOrder;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the matches is asked for: {@code first} with {@code after} goes forward, {@code
 * last} with {@code before} goes back.
 *
 * @param first how many after the cursor, or from the start; null with {@code last}
 * @param after cursor of the hit before the page
 * @param last how many before the cursor, or from the end
 * @param before cursor of the hit after the page
 */
public record PageRequest(
        SearchOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** The most that a page holds. */
    public static final int MAX_SIZE = 100;

    private static final int DEFAULT_SIZE = 20;

    /**
     * Checks that the four go together.
     *
     * @throws BadInputException if they do not, or a number is negative
     * @throws LimitExceededException if a number is more than {@link #LARGEST}
     */
    public PageRequest {
        if (first != null && last != null) {
            throw new BadInputException("last", "must not be given together with first");
        }
        if (last != null && after != null) {
            throw new BadInputException("after", "goes with first, not with last");
        }
        if (last == null && before != null) {
            throw new BadInputException("before", "goes with last, not with first");
        }
        check("first", first);
        check("last", last);
    }

    /** The first so many. */
    public static PageRequest first(SearchOrder order, int first) {
        return new PageRequest(order, first, null, null, null);
    }

    /** The first so many after a cursor. */
    public static PageRequest after(SearchOrder order, int first, String after) {
        return new PageRequest(order, first, after, null, null);
    }

    /** The last so many. */
    public static PageRequest last(SearchOrder order, int last) {
        return new PageRequest(order, null, null, last, null);
    }

    /** The last so many before a cursor. */
    public static PageRequest before(SearchOrder order, int last, String before) {
        return new PageRequest(order, null, null, last, before);
    }

    public boolean backward() {
        return last != null;
    }

    public int size() {
        return last != null ? last : first != null ? first : DEFAULT_SIZE;
    }

    private static void check(String field, @Nullable Integer number) {
        if (number != null && number < 0) {
            throw new BadInputException(field, "must not be negative: " + number);
        }
        if (number != null && number > MAX_SIZE) {
            throw new LimitExceededException(
                    field, "must be at most %d, not %d".formatted(MAX_SIZE, number));
        }
    }
}
