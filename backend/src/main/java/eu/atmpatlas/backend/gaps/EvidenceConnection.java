package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.graphql.ListPage;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A page of the records behind a figure or a cell. The whole list is in memory; the position of a
 * record in it is the record's id.
 *
 * @param totalCount size of the whole list
 */
public record EvidenceConnection<E extends EvidenceConnection.EvidenceEdge>(
        List<E> edges, PageInfo pageInfo, int totalCount) {

    private static final int MAX_FIRST = 100;
    private static final int DEFAULT_FIRST = 20;
    private static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("gap");

    /** An edge of the connection. */
    public interface EvidenceEdge {

        /** Id of the record. */
        String id();

        String cursor();
    }

    /**
     * Returns the page of a list that the arguments {@code first} and {@code after} ask for.
     *
     * @param id id of a record of the list
     * @param edge makes the edge of a record with its cursor
     */
    public static <T, E extends EvidenceEdge> EvidenceConnection<E> of(
            List<T> all,
            Function<T, String> id,
            EdgeFactory<T, E> edge,
            @Nullable Integer first,
            @Nullable String after) {
        int size = PageSize.require("first", first, DEFAULT_FIRST, MAX_FIRST);
        ListPage<T> page = ListPage.of(all, id, CURSORS, size, after);
        List<E> edges =
                page.items().stream()
                        .map(each -> edge.create(each, CURSORS.toCursor(id.apply(each))))
                        .toList();
        return new EvidenceConnection<>(
                edges,
                PageInfo.of(edges, EvidenceEdge::cursor, page.hasNext(), page.hasPrevious()),
                all.size());
    }

    /** Makes the edge of a record. */
    @FunctionalInterface
    public interface EdgeFactory<T, E> {

        E create(T item, String cursor);
    }
}
