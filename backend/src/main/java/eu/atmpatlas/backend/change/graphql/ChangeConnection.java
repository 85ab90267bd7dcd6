package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code ChangeConnection} of the schema: a page of the change log. */
record ChangeConnection(
        List<Edge<PublishedChange>> edges,
        List<PublishedChange> nodes,
        PageInfo pageInfo,
        long resumeAt,
        long head) {

    static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("change");

    /**
     * The page with its cursors.
     *
     * @param continued whether the client asked for it from a cursor onwards
     */
    static ChangeConnection of(
            ChangePages.Request request, ChangePages.Page page, boolean continued) {
        List<PublishedChange> changes = page.changes();
        List<Edge<PublishedChange>> edges =
                changes.stream()
                        .map(change -> new Edge<>(cursor(change.number()), change))
                        .toList();
        boolean hasEarlier = continued && !edges.isEmpty();
        boolean fromEnd = request.fromEnd();
        // If the scan ended before the page was full, the next page begins where it ended.
        @Nullable String reached = page.more() ? cursor(page.reached()) : null;
        PageInfo info =
                PageInfo.of(
                        edges,
                        Edge::cursor,
                        fromEnd ? hasEarlier : page.more(),
                        fromEnd ? page.more() : hasEarlier);
        if (reached != null) {
            info = fromEnd ? info.withStartCursor(reached) : info.withEndCursor(reached);
        }
        long resumeAt =
                fromEnd
                        ? Math.max(Math.min(request.before() - 1, page.head()), request.after())
                        : page.reached();
        return new ChangeConnection(edges, changes, info, resumeAt, page.head());
    }

    private static String cursor(long number) {
        return CURSORS.toCursor(Long.toString(number));
    }
}
