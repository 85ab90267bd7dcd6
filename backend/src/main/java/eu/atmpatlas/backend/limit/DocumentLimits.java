package eu.atmpatlas.backend.limit;

import graphql.language.Document;

import java.util.Collection;
import java.util.Map;

/** How large a document and its variables may be, whatever they cost. */
final class DocumentLimits {

    /** Fields within fields; introspection as tools do it takes 15. */
    static final int DEPTH = 15;

    /** Fields when every fragment is written out where it is spread. */
    static final int FIELDS = 3_000;

    /** Fields at the top. */
    static final int ROOTS = 20;

    /** Fields that go by another name. */
    static final int ALIASES = 50;

    static final int DIRECTIVES = 50;

    /** Lists and objects within each other in the variables. */
    static final int VARIABLE_DEPTH = 10;

    /** Values in the variables, all in all. */
    static final int VALUES = 5_000;

    private DocumentLimits() {}

    /**
     * @throws OverLimitException naming the first limit that is passed
     */
    static void check(Document document, Map<String, Object> variables) {
        QueryShape shape = QueryShape.of(document);
        demand("fields within fields", shape.depth(), DEPTH);
        demand("fields, fragments written out", shape.fields(), FIELDS);
        demand("fields at the top", shape.roots(), ROOTS);
        demand("aliases", shape.aliases(), ALIASES);
        demand("directives", shape.directives(), DIRECTIVES);
        demand("values in its variables", values(variables, 0), VALUES);
    }

    private static long values(Object value, int depth) {
        demand("lists and objects within each other in its variables", depth, VARIABLE_DEPTH);
        return switch (value) {
            case Map<?, ?> object -> values(object.values(), depth);
            case Collection<?> list -> {
                long sum = 0;
                for (Object each : list) {
                    sum += each == null ? 1 : values(each, depth + 1);
                }
                yield sum;
            }
            default -> 1;
        };
    }

    private static void demand(String what, long asked, int most) {
        if (asked > most) {
            throw new OverLimitException(
                    "the query must have at most %,d %s, not %,d".formatted(most, what, asked),
                    Map.of());
        }
    }
}
