package eu.atmpatlas.backend.limit.cost;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Size of a document with all fragments expanded, computed without expanding them. Each fragment is
 * measured once, so the time is linear in the document's length. Numbers are capped at {@link
 * Integer#MAX_VALUE}.
 *
 * @param depth nesting depth of fields
 * @param fields number of fields
 * @param roots number of root fields
 * @param aliases number of fields with an alias
 * @param directives number of directives on fields, spreads and inline fragments
 */
record QueryShape(long depth, long fields, long roots, long aliases, long directives) {

    private static final QueryShape EMPTY = new QueryShape(0, 0, 0, 0, 0);

    /** The maxima over all operations of the document. Circular spreads count 0. */
    static QueryShape of(Document document) {
        var measurer = new Measurer(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation ->
                        measurer.measure(operation.getSelectionSet())
                                .withAdded(0, operation.getDirectives().size()))
                .reduce(EMPTY, QueryShape::max);
    }

    private QueryShape max(QueryShape other) {
        return new QueryShape(
                Math.max(depth, other.depth),
                Math.max(fields, other.fields),
                Math.max(roots, other.roots),
                Math.max(aliases, other.aliases),
                Math.max(directives, other.directives));
    }

    private QueryShape plus(QueryShape other) {
        return new QueryShape(
                Math.max(depth, other.depth),
                sum(fields, other.fields),
                sum(roots, other.roots),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    private QueryShape nested() {
        return new QueryShape(depth + 1, sum(fields, 1), 1, aliases, directives);
    }

    private QueryShape withAdded(int moreAliases, int moreDirectives) {
        return new QueryShape(
                depth, fields, roots, sum(aliases, moreAliases), sum(directives, moreDirectives));
    }

    private static long sum(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one + other);
    }

    private static final class Measurer {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, QueryShape> shapes = new HashMap<>();
        private final Set<String> openFragments = new HashSet<>();

        Measurer(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        QueryShape measure(@Nullable SelectionSet selections) {
            if (selections == null) {
                return EMPTY;
            }
            return selections.getSelections().stream()
                    .map(selection ->
                            switch (selection) {
                                case Field field ->
                                        measure(field.getSelectionSet())
                                                .nested()
                                                .withAdded(
                                                        field.getAlias() == null ? 0 : 1,
                                                        field.getDirectives().size());
                                case InlineFragment inline ->
                                        measure(inline.getSelectionSet())
                                                .withAdded(0, inline.getDirectives().size());
                                case FragmentSpread spread ->
                                        measure(spread.getName())
                                                .withAdded(0, spread.getDirectives().size());
                                default -> EMPTY;
                            })
                    .reduce(EMPTY, QueryShape::plus);
        }

        private QueryShape measure(String fragment) {
            QueryShape measured = shapes.get(fragment);
            FragmentDefinition definition = fragments.get(fragment);
            if (measured != null || definition == null || !openFragments.add(fragment)) {
                return measured == null ? EMPTY : measured;
            }
            QueryShape shape = measure(definition.getSelectionSet());
            openFragments.remove(fragment);
            shapes.put(fragment, shape);
            return shape;
        }
    }
}
