package eu.atmpatlas.graph.relation;

import java.util.List;

/**
 * Some of a record's relations, in the order of type, the other's name and id.
 *
 * @param cursors of the relations, each to go on from by {@link RelationQuery#after}
 * @param more whether others follow
 * @param total of all that match, or -1 if it was not asked for
 */
public record RelationPage(
        List<Relation> relations, List<String> cursors, boolean more, long total) {}
