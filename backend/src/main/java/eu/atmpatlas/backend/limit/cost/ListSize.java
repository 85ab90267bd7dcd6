package eu.atmpatlas.backend.limit.cost;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many objects a field's list is taken to have, and what the field itself costs: what {@code
 * listSize} and {@code cost} say, or else what its arguments and type make plain.
 *
 * @param weight points of the field itself
 * @param assumedSize objects where no argument says how many
 * @param slicingArguments arguments that say how many
 * @param sizedFields names of the lists inside its object that have this size; empty if it is the
 *     field itself
 */
record ListSize(
        long weight, long assumedSize, List<String> slicingArguments, Set<String> sizedFields) {

    /** A list of which nothing is said: terms, sources, names. */
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
            // As many as things were named: ids, representations.
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

    /** Points of an object of a type, less what it holds. */
    static long objectWeight(GraphQLObjectType type) {
        GraphQLAppliedDirective cost = type.getAppliedDirective("cost");
        return cost == null ? 1 : weight(cost);
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
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

    /** The field's own, or that of the interface it comes from. */
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

    private static long weight(GraphQLAppliedDirective cost) {
        String weight = value(cost, "weight");
        return weight == null ? 0 : Long.parseLong(weight);
    }

    private static <T> @Nullable T value(GraphQLAppliedDirective directive, String argument) {
        GraphQLAppliedDirectiveArgument given = directive.getArgument(argument);
        return given == null ? null : given.getValue();
    }
}
