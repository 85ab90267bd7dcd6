package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;

import graphql.language.Argument;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;

/** Reads {@code order}, {@code first}, {@code after}, {@code last} and {@code before}. */
final class PageArguments {

    private PageArguments() {}

    /** Reads the requested page; {@code last} replaces the default of {@code first}. */
    static PageRequest of(DataFetchingEnvironment environment) {
        @Nullable String order = environment.getArgument("order");
        @Nullable Integer last = environment.getArgument("last");
        @Nullable Integer first = environment.getArgument("first");
        return new PageRequest(
                order == null ? SearchOrder.NAME : SearchOrder.valueOf(order),
                last != null && !isGiven(environment, "first") ? null : first,
                environment.getArgument("after"),
                last,
                environment.getArgument("before"));
    }

    /** Returns whether the client sent the argument; otherwise the schema's default applies. */
    private static boolean isGiven(DataFetchingEnvironment environment, String name) {
        for (Argument argument : environment.getField().getArguments()) {
            if (argument.getName().equals(name)) {
                Value<?> value = argument.getValue();
                return !(value instanceof NullValue)
                        && !(value instanceof VariableReference variable
                                && environment.getVariables().get(variable.getName()) == null);
            }
        }
        return false;
    }
}
