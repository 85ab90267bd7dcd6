package eu.atmpatlas.backend.limit.cost;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLModifiedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts the objects in the result of an introspection query. It uses the schema itself, so the
 * count is exact, except that deprecated elements always count. Each combination of selection and
 * schema element is counted once, and is an object of the result. {@link #MAX_MEETINGS} bounds the
 * time, also for circular queries.
 */
final class IntrospectionCost {

    /** More objects than any query may return. */
    private static final int MAX_MEETINGS = 100_000;

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Predicate<DirectivesContainer<?>> isExcluded;
    private final Map<SelectionSet, Map<Object, Long>> objectCounts = new IdentityHashMap<>();
    private final Set<String> openFragments = new HashSet<>();
    private int meetings;

    /**
     * @param isExcluded whether {@code skip} or {@code include} excludes a selection
     */
    IntrospectionCost(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Predicate<DirectivesContainer<?>> isExcluded) {
        this.schema = schema;
        this.fragments = fragments;
        this.isExcluded = isExcluded;
    }

    /** Counts the objects under {@code __schema}, itself included. */
    long ofSchema(Field field) {
        return objects(field, List.of(schema));
    }

    /**
     * Counts the objects under {@code __type}, itself included.
     *
     * @param name of the type; null if unknown
     */
    long ofType(Field field, @Nullable String name) {
        GraphQLType type = name == null ? null : schema.getType(name);
        return type == null ? 1 : objects(field, List.of(type));
    }

    private long objects(Field field, Collection<?> elements) {
        long sum = 0;
        for (Object element : elements) {
            sum = sum(sum, sum(1, costOf(field.getSelectionSet(), element)));
        }
        return sum;
    }

    private long costOf(@Nullable SelectionSet selections, Object element) {
        if (selections == null) {
            return 0;
        }
        Map<Object, Long> byElement =
                objectCounts.computeIfAbsent(selections, _ -> new IdentityHashMap<>());
        Long cached = byElement.get(element);
        if (cached != null) {
            return cached;
        }
        if (meetings++ > MAX_MEETINGS) {
            return LinearCost.MAX;
        }
        long sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            sum = sum(sum, costOf(selection, element));
        }
        byElement.put(element, sum);
        return sum;
    }

    private long costOf(Selection<?> selection, Object element) {
        if (selection instanceof DirectivesContainer<?> node && isExcluded.test(node)) {
            return 0;
        }
        return switch (selection) {
            case Field field -> objects(field, children(field.getName(), element));
            case InlineFragment inline ->
                    appliesTo(inline.getTypeCondition(), element)
                            ? costOf(inline.getSelectionSet(), element)
                            : 0;
            case FragmentSpread spread -> costOf(fragments.get(spread.getName()), element);
            default -> 0;
        };
    }

    private long costOf(@Nullable FragmentDefinition fragment, Object element) {
        if (fragment == null
                || !appliesTo(fragment.getTypeCondition(), element)
                || !openFragments.add(fragment.getName())) {
            return 0;
        }
        long objects = costOf(fragment.getSelectionSet(), element);
        openFragments.remove(fragment.getName());
        return objects;
    }

    private static boolean appliesTo(@Nullable TypeName condition, Object element) {
        return condition == null || condition.getName().equals(typeName(element));
    }

    private static String typeName(Object element) {
        return switch (element) {
            case GraphQLSchema _ -> "__Schema";
            case GraphQLDirective _ -> "__Directive";
            case GraphQLFieldDefinition _ -> "__Field";
            case GraphQLArgument _, GraphQLInputObjectField _ -> "__InputValue";
            case GraphQLType _ -> "__Type";
            default -> "__EnumValue";
        };
    }

    /** The schema elements that an introspection field of an element returns. */
    private Collection<?> children(String field, Object element) {
        return switch (element) {
            case GraphQLSchema _ -> ofSchema(field);
            case GraphQLDirective directive ->
                    field.equals("args") ? directive.getArguments() : List.of();
            case GraphQLFieldDefinition definition ->
                    switch (field) {
                        case "args" -> definition.getArguments();
                        case "type" -> List.of(definition.getType());
                        default -> List.of();
                    };
            case GraphQLArgument argument ->
                    field.equals("type") ? List.of(argument.getType()) : List.of();
            case GraphQLInputObjectField input ->
                    field.equals("type") ? List.of(input.getType()) : List.of();
            case GraphQLType type -> ofType(field, type);
            default -> List.of();
        };
    }

    private Collection<?> ofSchema(String field) {
        return switch (field) {
            case "types" -> schema.getAllTypesAsList();
            case "directives" -> schema.getDirectives();
            case "queryType" -> List.of(schema.getQueryType());
            case "mutationType" -> Stream.ofNullable(schema.getMutationType()).toList();
            case "subscriptionType" -> Stream.ofNullable(schema.getSubscriptionType()).toList();
            default -> List.of();
        };
    }

    private Collection<?> ofType(String field, GraphQLType type) {
        return switch (field) {
            case "fields" ->
                    type instanceof GraphQLFieldsContainer container
                            ? container.getFieldDefinitions()
                            : List.of();
            case "interfaces" ->
                    type instanceof GraphQLImplementingType implementing
                            ? implementing.getInterfaces()
                            : List.of();
            case "possibleTypes" ->
                    switch (type) {
                        case GraphQLInterfaceType several -> schema.getImplementations(several);
                        case GraphQLUnionType union -> union.getTypes();
                        default -> List.of();
                    };
            case "enumValues" ->
                    type instanceof GraphQLEnumType values ? values.getValues() : List.of();
            case "inputFields" ->
                    type instanceof GraphQLInputObjectType input ? input.getFields() : List.of();
            case "ofType" ->
                    type instanceof GraphQLModifiedType modified
                            ? List.of(modified.getWrappedType())
                            : List.of();
            default -> List.of();
        };
    }

    private static long sum(long one, long other) {
        return Math.min(LinearCost.MAX, one + other);
    }
}
