package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.graphql.Edge;
import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.graphql.PositionCursorStrategy;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;

import java.util.List;
import java.util.stream.IntStream;

/** {@code RelationConnection} of the schema: a page of the relations of a record. */
record RelationConnection(
        List<Edge<Relation>> edges, List<Relation> nodes, PageInfo pageInfo, long totalCount) {

    static final PositionCursorStrategy CURSORS = new PositionCursorStrategy("relation");

    /**
     * The page with its cursors.
     *
     * @param hasPrevious whether the page begins after a cursor
     */
    static RelationConnection of(RelationPage page, boolean hasPrevious) {
        List<Edge<Relation>> edges =
                IntStream.range(0, page.relations().size())
                        .mapToObj(i ->
                                new Edge<>(
                                        CURSORS.toCursor(page.cursors().get(i)),
                                        page.relations().get(i)))
                        .toList();
        return new RelationConnection(
                edges,
                page.relations(),
                PageInfo.of(edges, Edge::cursor, page.more(), hasPrevious && !edges.isEmpty()),
                page.total());
    }
}
