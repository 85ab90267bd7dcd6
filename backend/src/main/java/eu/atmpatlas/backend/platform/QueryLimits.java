package eu.atmpatlas.backend.platform;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;

/**
 * Refuses documents that ask for too much, after they are parsed and before anything costs time:
 * validation itself can be made to take for ever by fragments that spread fragments.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

    /** Length of a document. */
    static final int CHARACTERS = 10_000;

    /** Words and signs of a document. */
    static final int TOKENS = 1_000;

    /** Fields within fields; introspection as tools do it takes 15. */
    static final int DEPTH = 15;

    /** Fields when every fragment is written out where it is spread. */
    static final int FIELDS = 3_000;

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        QueryShape shape = QueryShape.of(asked.getDocument());
        demand("fields within fields", shape.depth(), DEPTH);
        demand("fields, fragments written out", shape.fields(), FIELDS);
        return asked;
    }

    private static void demand(String what, long asked, int most) {
        if (asked > most) {
            throw new AbortExecutionException(
                    "the query must have at most %,d %s, not %,d".formatted(most, what, asked));
        }
    }
}
