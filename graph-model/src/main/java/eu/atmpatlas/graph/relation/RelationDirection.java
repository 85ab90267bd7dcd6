package eu.atmpatlas.graph.relation;

/** Which way a tie leads, seen from one of its ends. */
public enum RelationDirection {
    OUT,
    IN,
    BOTH
}
