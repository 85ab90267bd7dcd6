package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/**
 * A column of a kind's table that holds the ids of related records.
 *
 * @param name of the column; an export adds a column with their names, which ends in {@code Name}
 * @param direction seen from the record
 */
public record RelationColumn(String name, RelationType type, RelationDirection direction) {

    /** The column with the names of the related records. */
    public String nameColumn() {
        return name + "Name";
    }
}
