package eu.atmpatlas.backend.change;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of the log, as GraphQL gives it. */
record ChangeConnection(
        List<Edge> edges, List<ToldChange> nodes, PageInfo pageInfo, long resumeAt, long head) {

    record Edge(String cursor, ToldChange node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The page with its cursors.
     *
     * @param goesOn whether it was asked for from a cursor on
     */
    static ChangeConnection of(ChangePages.Asked asked, ChangePages.Page page, boolean goesOn) {
        List<ToldChange> changes = page.changes();
        List<Edge> edges =
                changes.stream()
                        .map(change -> new Edge(ChangeCursor.of(change.number()), change))
                        .toList();
        boolean came = goesOn && !edges.isEmpty();
        boolean back = asked.fromEnd();
        // Where the look-out ended before the page was full, one goes on from there.
        @Nullable String reached = page.more() ? ChangeCursor.of(page.reached()) : null;
        var info =
                new PageInfo(
                        back ? came : page.more(),
                        back ? page.more() : came,
                        back && reached != null ? reached : edges.isEmpty() ? null : first(edges),
                        !back && reached != null ? reached : edges.isEmpty() ? null : last(edges));
        long resumeAt =
                back
                        ? Math.max(Math.min(asked.before() - 1, page.head()), asked.after())
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
