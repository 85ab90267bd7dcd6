package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.search.query.SearchOrder;

import org.jspecify.annotations.Nullable;

/**
 * The requested part of the matches: {@code first} with {@code after} goes forward, {@code last}
 * with {@code before} goes backward.
 *
 * @param first number of hits after the cursor, or from the start; null with {@code last}
 * @param after cursor of the hit before the page
 * @param last number of hits before the cursor, or from the end
 * @param before cursor of the hit after the page
 */
public record PageRequest(
        SearchOrder order,
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {

    /** Maximum size of a page. */
    public static final int MAX_SIZE = 100;

    private static final int DEFAULT_SIZE = 20;

    /**
     * Checks that the arguments are consistent.
     *
     * @throws BadInputException if they are not, or a number is negative
     * @throws LimitExceededException if a number is more than {@link #MAX_SIZE}
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

    /** The first hits. */
    public static PageRequest first(SearchOrder order, int first) {
        return new PageRequest(order, first, null, null, null);
    }

    /** The first hits after a cursor. */
    public static PageRequest after(SearchOrder order, int first, String after) {
        return new PageRequest(order, first, after, null, null);
    }

    /** The last hits. */
    public static PageRequest last(SearchOrder order, int last) {
        return new PageRequest(order, null, null, last, null);
    }

    /** The last hits before a cursor. */
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
