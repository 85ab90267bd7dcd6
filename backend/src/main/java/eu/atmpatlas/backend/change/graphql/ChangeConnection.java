package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.ChangePages;
import eu.atmpatlas.backend.change.PublishedChange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of the log, as GraphQL gives it. */
record ChangeConnection(
        List<Edge> edges,
        List<PublishedChange> nodes,
        PageInfo pageInfo,
        long resumeAt,
        long head) {

    record Edge(String cursor, PublishedChange node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The page with its cursors.
     *
     * @param continued whether it was asked for from a cursor on
     */
    static ChangeConnection of(
            ChangePages.Request request, ChangePages.Page page, boolean continued) {
        List<PublishedChange> changes = page.changes();
        List<Edge> edges =
                changes.stream()
                        .map(change -> new Edge(ChangeCursor.of(change.number()), change))
                        .toList();
        boolean hasEarlier = continued && !edges.isEmpty();
        boolean fromEnd = request.fromEnd();
        // Where the look-out ended before the page was full, one goes on from there.
        @Nullable String reached = page.more() ? ChangeCursor.of(page.reached()) : null;
        var info =
                new PageInfo(
                        fromEnd ? hasEarlier : page.more(),
                        fromEnd ? page.more() : hasEarlier,
                        fromEnd && reached != null
                                ? reached
                                : edges.isEmpty() ? null : first(edges),
                        !fromEnd && reached != null
                                ? reached
                                : edges.isEmpty() ? null : last(edges));
        long resumeAt =
                fromEnd
                        ? Math.max(Math.min(request.before() - 1, page.head()), request.after())
                        : page.reached();
        return new ChangeConnection(edges, changes, info, resumeAt, page.head());
    }

    private static String first(List<Edge> edges) {
        return edges.getFirst().cursor();
    }

    private static String last(List<Edge> edges) {
        return edges.getLast().cursor();
    }
}
