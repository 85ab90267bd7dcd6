package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

/**
 * The tie that a kind's sheet has a column for.
 *
 * @param name of the column with the ids; that of the names ends in {@code Name}
 * @param direction seen from the record
 */
record TieColumn(String name, RelationType type, Direction direction) {

    static @Nullable TieColumn of(EntityKind kind) {
        return switch (kind) {
            case SITE -> new TieColumn("operator", RelationType.OPERATES, Direction.IN);
            case EXPERT ->
                    new TieColumn("affiliation", RelationType.AFFILIATED_WITH, Direction.OUT);
            case INITIATIVE -> new TieColumn("coordinator", RelationType.COORDINATES, Direction.IN);
            case PRODUCT -> new TieColumn("holder", RelationType.HOLDS_AUTHORISATION, Direction.IN);
            case INSTITUTION, REGULATOR -> null;
        };
    }
}
