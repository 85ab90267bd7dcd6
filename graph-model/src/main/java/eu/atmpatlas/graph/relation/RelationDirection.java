package eu.atmpatlas.graph.relation;

/** Direction of a relation, seen from one of its ends. */
public enum RelationDirection {
    OUT,
    IN,
    BOTH
}
