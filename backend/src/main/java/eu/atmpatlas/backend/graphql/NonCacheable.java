package eu.atmpatlas.backend.graphql;

import graphql.GraphQLContext;

/** Marks an answer that will soon be better although the data stay the same: it is not kept. */
public final class NonCacheable {

    private NonCacheable() {}

    /** To be called while the answer is worked out. */
    public static void mark(GraphQLContext context) {
        context.put(NonCacheable.class, true);
    }

    /** Whether it was marked. */
    public static boolean isMarked(GraphQLContext context) {
        return context.hasKey(NonCacheable.class);
    }
}
