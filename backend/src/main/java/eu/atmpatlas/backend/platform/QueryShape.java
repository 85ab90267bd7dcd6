package eu.atmpatlas.backend.platform;

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
 * How large a document is when every fragment is written out where it is spread, without writing
 * them out: each fragment is measured once, so the time is linear in the document's length.
 *
 * @param depth fields within fields
 * @param fields fields in all, up to {@link Integer#MAX_VALUE}
 */
record QueryShape(long depth, long fields) {

    private static final QueryShape NONE = new QueryShape(0, 0);

    /** Of the largest operation in the document. Spreads that lead back to themselves count 0. */
    static QueryShape of(Document document) {
        var measured = new Measured(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> measured.of(operation.getSelectionSet()))
                .reduce(NONE, QueryShape::larger);
    }

    private QueryShape larger(QueryShape other) {
        return new QueryShape(Math.max(depth, other.depth), Math.max(fields, other.fields));
    }

    private QueryShape beside(QueryShape other) {
        return new QueryShape(
                Math.max(depth, other.depth), Math.min(Integer.MAX_VALUE, fields + other.fields));
    }

    private QueryShape under() {
        return new QueryShape(depth + 1, Math.min(Integer.MAX_VALUE, fields + 1));
    }

    private static final class Measured {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, QueryShape> shapes = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Measured(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        QueryShape of(@Nullable SelectionSet selections) {
            if (selections == null) {
                return NONE;
            }
            return selections.getSelections().stream()
                    .map(selection ->
                            switch (selection) {
                                case Field field -> of(field.getSelectionSet()).under();
                                case InlineFragment inline -> of(inline.getSelectionSet());
                                case FragmentSpread spread -> of(spread.getName());
                                default -> NONE;
                            })
                    .reduce(NONE, QueryShape::beside);
        }

        private QueryShape of(String fragment) {
            QueryShape known = shapes.get(fragment);
            FragmentDefinition definition = fragments.get(fragment);
            if (known != null || definition == null || !open.add(fragment)) {
                return known == null ? NONE : known;
            }
            QueryShape shape = of(definition.getSelectionSet());
            open.remove(fragment);
            shapes.put(fragment, shape);
            return shape;
        }
    }
}
