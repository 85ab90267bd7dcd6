package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

/**
 * The relation that has a column in a kind's table.
 *
 * @param name of the column with the ids; the column with the names ends in {@code Name}
 * @param direction seen from the record
 */
record RelatedRecordColumn(String name, RelationType type, RelationDirection direction) {

    static @Nullable RelatedRecordColumn of(EntityKind kind) {
        return switch (kind) {
            case SITE ->
                    new RelatedRecordColumn(
                            "operator", RelationType.OPERATES, RelationDirection.IN);
            case EXPERT ->
                    new RelatedRecordColumn(
                            "affiliation", RelationType.AFFILIATED_WITH, RelationDirection.OUT);
            case INITIATIVE ->
                    new RelatedRecordColumn(
                            "coordinator", RelationType.COORDINATES, RelationDirection.IN);
            case PRODUCT ->
                    new RelatedRecordColumn(
                            "holder", RelationType.HOLDS_AUTHORISATION, RelationDirection.IN);
            case INSTITUTION, REGULATOR -> null;
        };
    }
}
