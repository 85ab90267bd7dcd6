package eu.atmpatlas.backend.limit.cost;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Assumed length of a field's list, and the cost of the field itself: from the directives {@code
 * listSize} and {@code cost}, or else from its arguments and type.
 *
 * @param weight points of the field itself
 * @param assumedSize length if no argument sets it
 * @param slicingArguments arguments that set the length
 * @param sizedFields names of the lists inside its object that have this length; empty if the field
 *     itself is the list
 */
record ListSize(
        long weight, long assumedSize, List<String> slicingArguments, Set<String> sizedFields) {

    /** Length of a list without further information, such as terms, sources or names. */
    static final long DEFAULT_SIZE = 5;

    private static final Set<String> CONNECTION_FIELDS = Set.of("edges", "nodes");

    static ListSize of(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        GraphQLAppliedDirective cost = directive(type, field, "cost");
        GraphQLAppliedDirective size = directive(type, field, "listSize");
        long weight = cost == null ? 0 : weight(cost);
        if (size != null) {
            Integer assumed = value(size, "assumedSize");
            List<String> arguments = value(size, "slicingArguments");
            List<String> sized = value(size, "sizedFields");
            return new ListSize(
                    weight,
                    assumed == null ? DEFAULT_SIZE : assumed,
                    arguments == null ? List.of() : arguments,
                    sized == null ? Set.of() : Set.copyOf(sized));
        }
        List<String> sizeArguments =
                Stream.of("first", "last").filter(name -> field.getArgument(name) != null).toList();
        if (isList(field) && sizeArguments.isEmpty()) {
            // The list has as many objects as the argument has values, such as ids or
            // representations.
            sizeArguments =
                    field.getArguments().stream()
                            .filter(ListSize::isRequiredList)
                            .map(GraphQLArgument::getName)
                            .toList();
        }
        return new ListSize(
                weight,
                DEFAULT_SIZE,
                sizeArguments,
                isList(field) || sizeArguments.isEmpty() ? Set.of() : connectionFields(field));
    }

    /** Points of an object of the type, without its fields. */
    static long objectWeight(GraphQLObjectType type) {
        GraphQLAppliedDirective cost = type.getAppliedDirective("cost");
        return cost == null ? 1 : weight(cost);
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    /** Whether the list holds lists, of which several arguments set the lengths. */
    static boolean isListOfLists(GraphQLFieldDefinition field) {
        GraphQLType list = GraphQLTypeUtil.unwrapNonNull(field.getType());
        return GraphQLTypeUtil.isList(list)
                && GraphQLTypeUtil.isList(
                        GraphQLTypeUtil.unwrapNonNull(GraphQLTypeUtil.unwrapOne(list)));
    }

    private static boolean isRequiredList(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType())
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
    }

    private static Set<String> connectionFields(GraphQLFieldDefinition field) {
        return namedType(field) instanceof GraphQLObjectType connection
                        && CONNECTION_FIELDS.stream()
                                .anyMatch(name -> connection.getFieldDefinition(name) != null)
                ? CONNECTION_FIELDS
                : Set.of();
    }

    static GraphQLNamedOutputType namedType(GraphQLFieldDefinition field) {
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    }

    /** The directive of the field, or else of the same field in an interface. */
    private static @Nullable GraphQLAppliedDirective directive(
            GraphQLFieldsContainer type, GraphQLFieldDefinition field, String name) {
        GraphQLAppliedDirective own = field.getAppliedDirective(name);
        if (own != null || !(type instanceof GraphQLImplementingType implementing)) {
            return own;
        }
        return implementing.getInterfaces().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(parent ->
                        ((GraphQLFieldsContainer) parent).getFieldDefinition(field.getName()))
                .filter(parent -> parent != null && parent.getAppliedDirective(name) != null)
                .map(parent -> parent.getAppliedDirective(name))
                .findFirst()
                .orElse(null);
    }

    /** The weight of an argument that has a value. */
    static long weight(GraphQLArgument argument) {
        GraphQLAppliedDirective cost = argument.getAppliedDirective("cost");
        return cost == null ? 0 : weight(cost);
    }

    private static long weight(GraphQLAppliedDirective cost) {
        String weight = value(cost, "weight");
        return weight == null ? 0 : Long.parseLong(weight);
    }

    private static <T> @Nullable T value(GraphQLAppliedDirective directive, String argument) {
        GraphQLAppliedDirectiveArgument applied = directive.getArgument(argument);
        return applied == null ? null : applied.getValue();
    }
}
