package eu.atmpatlas.backend.statement;

import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.ListPage;
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
        ListPage<StatementView> page = ListPage.of(all, StatementView::id, CURSORS, first, after);
        List<Edge<StatementView>> edges =
                page.items().stream()
                        .map(each -> new Edge<>(CURSORS.toCursor(each.id()), each))
                        .toList();
        return new StatementConnection(
                edges,
                page.items(),
                PageInfo.of(edges, Edge::cursor, page.hasNext(), page.hasPrevious()),
                all.size());
    }
}
