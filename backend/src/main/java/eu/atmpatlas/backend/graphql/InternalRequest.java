package eu.atmpatlas.backend.graphql;

import graphql.GraphQLContext;

/**
 * Marks a GraphQL request that the atlas asks itself: its document is the atlas's own, so it need
 * not be one of those that an operator trusts. Nothing that comes from outside can bear the mark.
 */
public enum InternalRequest {
    /** The mark. */
    INSTANCE;

    /** Marks a request. */
    public static void mark(GraphQLContext context) {
        context.put(InternalRequest.class, INSTANCE);
    }

    /** Whether the atlas asks itself. */
    public static boolean isMarked(GraphQLContext context) {
        return context.hasKey(InternalRequest.class);
    }
}
