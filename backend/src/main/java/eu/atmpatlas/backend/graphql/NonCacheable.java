package eu.atmpatlas.backend.graphql;

import graphql.GraphQLContext;

/**
 * Marks a response that will soon improve although the data stay the same, so it must not be
 * cached.
 */
public final class NonCacheable {

    private NonCacheable() {}

    /** Marks the response of the current request. */
    public static void mark(GraphQLContext context) {
        context.put(NonCacheable.class, true);
    }

    /** Whether the response is marked. */
    public static boolean isMarked(GraphQLContext context) {
        return context.hasKey(NonCacheable.class);
    }
}
