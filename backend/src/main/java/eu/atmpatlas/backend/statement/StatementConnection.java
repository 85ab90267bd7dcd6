package eu.atmpatlas.backend.statement;

import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code StatementConnection} of the schema: a page of the statements of a record. */
record StatementConnection(
        List<Edge<StatementView>> edges,
        List<StatementView> nodes,
        PageInfo pageInfo,
        int totalCount) {

    private static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("statement");

    /**
     * The page of some statements.
     *
     * @throws eu.atmpatlas.backend.error.BadInputException if the cursor is of another list, or its
     *     statement is gone
     */
    static StatementConnection of(List<StatementView> all, int first, @Nullable String after) {
        String position = CURSORS.position("after", after);
        int from = 0;
        if (position != null) {
            from = indexOf(all, position) + 1;
            if (from == 0) {
                throw PositionCursorStrategy.invalidCursor("after");
            }
        }
        List<StatementView> nodes = all.subList(from, Math.min(all.size(), from + first));
        List<Edge<StatementView>> edges =
                nodes.stream().map(each -> new Edge<>(CURSORS.toCursor(each.id()), each)).toList();
        return new StatementConnection(
                edges,
                nodes,
                PageInfo.of(
                        edges,
                        Edge::cursor,
                        from + nodes.size() < all.size(),
                        from > 0 && !edges.isEmpty()),
                all.size());
    }

    private static int indexOf(List<StatementView> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
