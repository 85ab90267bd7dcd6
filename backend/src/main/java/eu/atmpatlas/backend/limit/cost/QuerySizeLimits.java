package eu.atmpatlas.backend.limit.cost;

import graphql.language.Document;

import java.util.Collection;
import java.util.Map;

/** Limits of the size of a document and its variables, independent of the cost. */
public final class QuerySizeLimits {

    /** Nesting depth; the introspection query of common tools needs 15. */
    static final int MAX_DEPTH = 15;

    /** Fields, with all fragments expanded. */
    static final int MAX_FIELDS = 3_000;

    static final int MAX_ROOT_FIELDS = 20;

    static final int MAX_ALIASES = 50;

    static final int MAX_DIRECTIVES = 50;

    /** Nesting depth of lists and objects in the variables. */
    static final int MAX_VARIABLE_DEPTH = 10;

    /** Total number of values in the variables. */
    static final int MAX_VARIABLE_VALUES = 5_000;

    private QuerySizeLimits() {}

    /**
     * @throws QueryLimitException that names the first limit that is exceeded
     */
    public static void check(Document document, Map<String, Object> variables) {
        QueryShape shape = QueryShape.of(document);
        requireAtMost("levels of fields", shape.depth(), MAX_DEPTH);
        requireAtMost("fields with fragments expanded", shape.fields(), MAX_FIELDS);
        requireAtMost("root fields", shape.roots(), MAX_ROOT_FIELDS);
        requireAtMost("aliases", shape.aliases(), MAX_ALIASES);
        requireAtMost("directives", shape.directives(), MAX_DIRECTIVES);
        requireAtMost("values in its variables", countValues(variables, 0), MAX_VARIABLE_VALUES);
    }

    private static long countValues(Object value, int depth) {
        requireAtMost("levels of nesting in its variables", depth, MAX_VARIABLE_DEPTH);
        return switch (value) {
            case Map<?, ?> object -> countValues(object.values(), depth);
            case Collection<?> list -> {
                long sum = 0;
                for (Object each : list) {
                    sum += each == null ? 1 : countValues(each, depth + 1);
                }
                yield sum;
            }
            default -> 1;
        };
    }

    private static void requireAtMost(String measure, long actual, int max) {
        if (actual > max) {
            throw new QueryLimitException(
                    "the query must have at most %,d %s, not %,d".formatted(max, measure, actual),
                    Map.of());
        }
    }
}
