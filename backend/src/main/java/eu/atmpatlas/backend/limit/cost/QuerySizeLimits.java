package eu.atmpatlas.backend.limit.cost;

import graphql.language.Document;

import java.util.Collection;
import java.util.Map;

/** How large a document and its variables may be, whatever they cost. */
public final class QuerySizeLimits {

    /** Fields within fields; introspection as tools do it takes 15. */
    static final int MAX_DEPTH = 15;

    /** Fields when every fragment is written out where it is spread. */
    static final int MAX_FIELDS = 3_000;

    /** Fields at the top. */
    static final int MAX_ROOT_FIELDS = 20;

    /** Fields that go by another name. */
    static final int MAX_ALIASES = 50;

    static final int MAX_DIRECTIVES = 50;

    /** Lists and objects within each other in the variables. */
    static final int MAX_VARIABLE_DEPTH = 10;

    /** Values in the variables, all in all. */
    static final int MAX_VARIABLE_VALUES = 5_000;

    private QuerySizeLimits() {}

    /**
     * @throws QueryLimitException naming the first limit that is passed
     */
    public static void check(Document document, Map<String, Object> variables) {
        QueryShape shape = QueryShape.of(document);
        requireAtMost("fields within fields", shape.depth(), MAX_DEPTH);
        requireAtMost("fields, fragments written out", shape.fields(), MAX_FIELDS);
        requireAtMost("fields at the top", shape.roots(), MAX_ROOT_FIELDS);
        requireAtMost("aliases", shape.aliases(), MAX_ALIASES);
        requireAtMost("directives", shape.directives(), MAX_DIRECTIVES);
        requireAtMost("values in its variables", countValues(variables, 0), MAX_VARIABLE_VALUES);
    }

    private static long countValues(Object value, int depth) {
        requireAtMost(
                "lists and objects within each other in its variables", depth, MAX_VARIABLE_DEPTH);
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

    private static void requireAtMost(String what, long actual, int max) {
        if (actual > max) {
            throw new QueryLimitException(
                    "the query must have at most %,d %s, not %,d".formatted(max, what, actual),
                    Map.of());
        }
    }
}
