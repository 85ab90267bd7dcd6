package eu.atmpatlas.backend.platform;

import graphql.GraphQLContext;

/**
 * Marks a GraphQL request that the atlas asks itself: its document is the atlas's own, so it need
 * not be one of those that an operator trusts. Nothing that comes from outside can bear the mark.
 */
public enum OwnQuestion {
    /** The mark. */
    MARK;

    /** Marks a request. */
    public static void mark(GraphQLContext context) {
        context.put(OwnQuestion.class, MARK);
    }

    /** Whether the atlas asks itself. */
    public static boolean marked(GraphQLContext context) {
        return context.hasKey(OwnQuestion.class);
    }
}
