package eu.atmpatlas.backend.relation;

import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** A page of a record's ties, as GraphQL gives it. */
record RelationConnection(
        List<Edge> edges, List<Relation> nodes, PageInfo pageInfo, long totalCount) {

    record Edge(String cursor, Relation node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    static RelationConnection of(RelationPage page, boolean goesOn) {
        List<Edge> edges =
                IntStream.range(0, page.relations().size())
                        .mapToObj(i ->
                                new Edge(
                                        RelationCursor.encode(page.cursors().get(i)),
                                        page.relations().get(i)))
                        .toList();
        var info =
                new PageInfo(
                        page.more(),
                        goesOn && !edges.isEmpty(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor());
        return new RelationConnection(edges, page.relations(), info, page.total());
    }
}
