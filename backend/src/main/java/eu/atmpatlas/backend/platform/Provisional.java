package eu.atmpatlas.backend.platform;

import graphql.GraphQLContext;

/** Marks an answer that will soon be better although the data stay the same: it is not kept. */
public final class Provisional {

    private Provisional() {}

    /** To be called while the answer is worked out. */
    public static void mark(GraphQLContext context) {
        context.put(Provisional.class, true);
    }

    /** Whether it was marked. */
    public static boolean is(GraphQLContext context) {
        return context.hasKey(Provisional.class);
    }
}
