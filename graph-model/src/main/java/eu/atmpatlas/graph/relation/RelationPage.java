package eu.atmpatlas.graph.relation;

import java.util.List;

/**
 * Some of a record's relations, sorted by type, name of the other record, and id.
 *
 * @param cursors of the relations; each is a value for {@link RelationQuery#after}
 * @param more whether more relations follow
 * @param total number of all matching relations, or -1 if not requested
 */
public record RelationPage(
        List<Relation> relations, List<String> cursors, boolean more, long total) {}
