package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.PageRequest;
import eu.atmpatlas.backend.search.SearchOrder;

import graphql.language.Argument;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

/** Reads {@code order}, {@code first}, {@code after}, {@code last} and {@code before}. */
final class Paging {

    private Paging() {}

    /** The page that a field asks for; the default of {@code first} gives way to {@code last}. */
    static PageRequest of(DataFetchingEnvironment asked) {
        @Nullable String order = asked.getArgument("order");
        @Nullable Integer last = asked.getArgument("last");
        @Nullable Integer first = asked.getArgument("first");
        return new PageRequest(
                order == null ? SearchOrder.NAME : SearchOrder.valueOf(order),
                last != null && !given(asked, "first") ? null : first,
                asked.getArgument("after"),
                last,
                asked.getArgument("before"));
    }

    /** Whether the caller wrote the argument, and not the schema's default. */
    private static boolean given(DataFetchingEnvironment asked, String name) {
        for (Argument argument : asked.getField().getArguments()) {
            if (argument.getName().equals(name)) {
                Value<?> value = argument.getValue();
                return !(value instanceof NullValue)
                        && !(value instanceof VariableReference variable
                                && asked.getVariables().get(variable.getName()) == null);
            }
        }
        return false;
    }
}
