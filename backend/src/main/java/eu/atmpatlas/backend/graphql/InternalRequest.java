package eu.atmpatlas.backend.graphql;

import graphql.GraphQLContext;

/**
 * Marks GraphQL requests of the atlas itself. Their documents are the atlas's own, so they need not
 * be trusted documents. External requests cannot set the mark.
 */
public enum InternalRequest {
    /** The mark. */
    INSTANCE;

    /** Marks a request. */
    public static void mark(GraphQLContext context) {
        context.put(InternalRequest.class, INSTANCE);
    }

    /** Whether the request is marked. */
    public static boolean isMarked(GraphQLContext context) {
        return context.hasKey(InternalRequest.class);
    }
}
