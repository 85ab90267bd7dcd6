package eu.atmpatlas.backend.graphql;

/** An edge of a connection that has no fields but the cursor and the node. */
public record Edge<T>(String cursor, T node) {}
