package eu.atmpatlas.backend.limit;

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
 * @param assumed objects where no argument says how many
 * @param arguments arguments that say how many
 * @param sized names of the lists inside its object that have this size; empty if it is the field
 *     itself
 */
record Sizing(long weight, long assumed, List<String> arguments, Set<String> sized) {

    /** A list of which nothing is said: terms, sources, names. */
    static final long USUAL = 5;

    private static final Set<String> OF_CONNECTIONS = Set.of("edges", "nodes");

    static Sizing of(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
        GraphQLAppliedDirective cost = directive(type, field, "cost");
        GraphQLAppliedDirective size = directive(type, field, "listSize");
        long weight = cost == null ? 0 : weight(cost);
        if (size != null) {
            Integer assumed = value(size, "assumedSize");
            List<String> arguments = value(size, "slicingArguments");
            List<String> sized = value(size, "sizedFields");
            return new Sizing(
                    weight,
                    assumed == null ? USUAL : assumed,
                    arguments == null ? List.of() : arguments,
                    sized == null ? Set.of() : Set.copyOf(sized));
        }
        List<String> pages =
                Stream.of("first", "last").filter(name -> field.getArgument(name) != null).toList();
        if (isList(field) && pages.isEmpty()) {
            // As many as things were named: ids, representations.
            pages =
                    field.getArguments().stream()
                            .filter(Sizing::names)
                            .map(GraphQLArgument::getName)
                            .toList();
        }
        return new Sizing(
                weight, USUAL, pages, isList(field) || pages.isEmpty() ? Set.of() : paged(field));
    }

    /** Points of an object of a type, less what it holds. */
    static long ofObject(GraphQLObjectType type) {
        GraphQLAppliedDirective cost = type.getAppliedDirective("cost");
        return cost == null ? 1 : weight(cost);
    }

    static boolean isList(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    private static boolean names(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType())
                && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
    }

    private static Set<String> paged(GraphQLFieldDefinition field) {
        return named(field) instanceof GraphQLObjectType connection
                        && OF_CONNECTIONS.stream()
                                .anyMatch(name -> connection.getFieldDefinition(name) != null)
                ? OF_CONNECTIONS
                : Set.of();
    }

    static GraphQLNamedOutputType named(GraphQLFieldDefinition field) {
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
