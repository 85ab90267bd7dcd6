package eu.atmpatlas.backend.graphql;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list that is whole in memory. The position of an item is its id.
 *
 * @param hasNext whether items follow
 * @param hasPrevious whether the page has items and others come before them
 */
public record ListPage<T>(List<T> items, boolean hasNext, boolean hasPrevious) {

    /**
     * Returns the items after a cursor.
     *
     * @param id id of an item
     * @param first how many items the page has at most
     * @param after cursor of the item before the page; null for the first page
     * @throws eu.atmpatlas.backend.error.BadInputException if the cursor is of another list, or its
     *     item is gone
     */
    public static <T> ListPage<T> of(
            List<T> all,
            Function<T, String> id,
            PositionCursorStrategy cursors,
            int first,
            @Nullable String after) {
        String position = cursors.position("after", after);
        int from = position == null ? 0 : indexOf(all, id, position) + 1;
        int to = Math.min(all.size(), from + first);
        return new ListPage<>(all.subList(from, to), to < all.size(), from > 0 && to > from);
    }

    private static <T> int indexOf(List<T> all, Function<T, String> id, String position) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(position)) {
                return i;
            }
        }
        throw PositionCursorStrategy.invalidCursor("after");
    }
}
