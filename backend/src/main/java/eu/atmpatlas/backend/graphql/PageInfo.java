package eu.atmpatlas.backend.graphql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** {@code PageInfo} of the schema, of all connections. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {

    /** The page with these edges. */
    public static <E> PageInfo of(
            List<E> edges, Function<E, String> cursor, boolean hasNext, boolean hasPrevious) {
        return new PageInfo(
                hasNext,
                hasPrevious,
                edges.isEmpty() ? null : cursor.apply(edges.getFirst()),
                edges.isEmpty() ? null : cursor.apply(edges.getLast()));
    }

    /** The same page, which the client continues backwards from another cursor. */
    public PageInfo withStartCursor(String cursor) {
        return new PageInfo(hasNextPage, hasPreviousPage, cursor, endCursor);
    }

    /** The same page, which the client continues forwards from another cursor. */
    public PageInfo withEndCursor(String cursor) {
        return new PageInfo(hasNextPage, hasPreviousPage, startCursor, cursor);
    }
}
