package eu.atmpatlas.backend.graphql;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;

import org.jspecify.annotations.Nullable;

/** Checks the page size that a client asks for with {@code first} or {@code last}. */
public final class PageSize {

    private PageSize() {}

    /** Returns the requested page size, or the default if there is none. */
    public static int require(
            String argument, @Nullable Integer requested, int defaultSize, int max) {
        int size = requested == null ? defaultSize : requested;
        if (size < 0) {
            throw new BadInputException(argument, "must not be negative: " + size);
        }
        if (size > max) {
            throw new LimitExceededException(
                    argument, "must be at most %d, not %d".formatted(max, size));
        }
        return size;
    }
}
