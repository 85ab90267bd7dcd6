package eu.atmpatlas.backend.limit.cost;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Computes the cost of one document with its variables. */
final class CostCalculator {

    private final CostModel model;
    private final @Nullable OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables;
    private final Map<SelectionSet, Map<String, LinearCost>> costs = new IdentityHashMap<>();
    private final Set<String> openFragments = new HashSet<>();

    CostCalculator(
            CostModel model,
            Document document,
            @Nullable String name,
            Map<String, Object> variables) {
        this.model = model;
        this.variables = variables;
        List<OperationDefinition> all = document.getDefinitionsOfType(OperationDefinition.class);
        this.operation =
                all.stream()
                        .filter(one -> name == null || name.equals(one.getName()))
                        .findFirst()
                        .orElse(null);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    long cost() {
        if (operation == null) {
            return 1;
        }
        GraphQLObjectType root =
                switch (operation.getOperation()) {
                    case QUERY -> model.schema().getQueryType();
                    case MUTATION -> model.schema().getMutationType();
                    case SUBSCRIPTION -> model.schema().getSubscriptionType();
                };
        return root == null
                ? 1
                : Math.max(
                        1, costOf(operation.getSelectionSet(), root).atSize(ListSize.DEFAULT_SIZE));
    }

    private LinearCost costOf(@Nullable SelectionSet selections, GraphQLObjectType type) {
        if (selections == null) {
            return LinearCost.ZERO;
        }
        Map<String, LinearCost> byType = costs.computeIfAbsent(selections, _ -> new HashMap<>());
        LinearCost cost = byType.get(type.getName());
        if (cost == null) {
            cost = LinearCost.ZERO;
            for (Selection<?> selection : selections.getSelections()) {
                cost = cost.plus(costOf(selection, type));
            }
            byType.put(type.getName(), cost);
        }
        return cost;
    }

    private LinearCost costOf(Selection<?> selection, GraphQLObjectType type) {
        if (selection instanceof DirectivesContainer<?> node && isExcluded(node)) {
            return LinearCost.ZERO;
        }
        return switch (selection) {
            case Field field -> costOf(field, type);
            case InlineFragment inline ->
                    appliesTo(inline.getTypeCondition(), type)
                            ? costOf(inline.getSelectionSet(), type)
                            : LinearCost.ZERO;
            case FragmentSpread spread -> costOf(spread, type);
            default -> LinearCost.ZERO;
        };
    }

    private LinearCost costOf(FragmentSpread spread, GraphQLObjectType type) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null
                || !appliesTo(fragment.getTypeCondition(), type)
                || !openFragments.add(spread.getName())) {
            return LinearCost.ZERO;
        }
        LinearCost points = costOf(fragment.getSelectionSet(), type);
        openFragments.remove(spread.getName());
        return points;
    }

    private LinearCost costOf(Field field, GraphQLObjectType type) {
        if (field.getName().startsWith("__")) {
            return new LinearCost(introspection(field), 0);
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            return new LinearCost(1, 0);
        }
        ListSize listSize = model.listSize(type, definition);
        long size = size(listSize, field, definition);
        long inside = listSize.sizedFields().isEmpty() ? ListSize.DEFAULT_SIZE : size;
        GraphQLNamedOutputType target = ListSize.namedType(definition);
        long object = 0;
        for (GraphQLObjectType possible : model.possibleTypes(target)) {
            LinearCost selected = costOf(field.getSelectionSet(), possible);
            object = Math.max(object, ListSize.objectWeight(possible) + selected.atSize(inside));
        }
        long weight = listSize.weight() + argumentWeight(field, definition);
        if (model.sizedByParent(type, definition)) {
            return new LinearCost(weight, object);
        }
        long length =
                !ListSize.isList(definition)
                        ? 1
                        : listSize.sizedFields().isEmpty() ? size : ListSize.DEFAULT_SIZE;
        return new LinearCost(weight + LinearCost.multiply(length, object), 0);
    }

    /** The weights of the arguments that have a value. */
    private long argumentWeight(Field field, GraphQLFieldDefinition definition) {
        long weight = 0;
        for (Argument argument : field.getArguments()) {
            GraphQLArgument declared = definition.getArgument(argument.getName());
            if (declared != null && hasValue(argument.getValue())) {
                weight += ListSize.weight(declared);
            }
        }
        return weight;
    }

    private boolean hasValue(@Nullable Value<?> value) {
        return switch (value) {
            case null -> false;
            case NullValue _ -> false;
            case VariableReference variable ->
                    switch (variableValue(variable.getName())) {
                        case null -> false;
                        case NullValue _ -> false;
                        default -> true;
                    };
            default -> true;
        };
    }

    private long introspection(Field field) {
        var introspection = new IntrospectionCost(model.schema(), fragments, this::isExcluded);
        if (field.getName().equals(Introspection.SchemaMetaFieldDef.getName())) {
            return introspection.ofSchema(field);
        }
        return field.getName().equals(Introspection.TypeMetaFieldDef.getName())
                ? introspection.ofType(field, text(field.getArguments()))
                : 0;
    }

    /** The string value of the only argument; null if it is unknown. */
    private @Nullable String text(List<Argument> arguments) {
        Value<?> value = arguments.isEmpty() ? null : arguments.getFirst().getValue();
        return switch (value) {
            case StringValue literal -> literal.getValue();
            case VariableReference variable ->
                    switch (variableValue(variable.getName())) {
                        case String sent -> sent;
                        case StringValue usual -> usual.getValue();
                        case null, default -> null;
                    };
            case null, default -> null;
        };
    }

    private boolean appliesTo(@Nullable TypeName condition, GraphQLObjectType type) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        GraphQLType named = model.schema().getType(condition.getName());
        return named instanceof GraphQLNamedOutputType several
                && model.possibleTypes(several).contains(type);
    }

    private long size(ListSize listSize, Field field, GraphQLFieldDefinition definition) {
        if (ListSize.isListOfLists(definition) && listSize.slicingArguments().size() > 1) {
            return product(listSize, field, definition);
        }
        long largest = -1;
        for (String name : listSize.slicingArguments()) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals(name)) {
                    largest = Math.max(largest, lengthOf(argument.getValue()));
                }
            }
        }
        if (largest < 0) {
            largest =
                    listSize.slicingArguments().stream()
                            .map(definition::getArgument)
                            .filter(Objects::nonNull)
                            .map(argument -> argument.getArgumentDefaultValue().getValue())
                            .mapToLong(this::lengthOf)
                            .max()
                            .orElse(-1);
        }
        return largest < 0 ? listSize.assumedSize() : largest;
    }

    /** The length of a list of lists: that of one times that of the other. */
    private long product(ListSize listSize, Field field, GraphQLFieldDefinition definition) {
        long size = 1;
        for (String name : listSize.slicingArguments()) {
            Argument given =
                    field.getArguments().stream()
                            .filter(each -> each.getName().equals(name))
                            .findFirst()
                            .orElse(null);
            GraphQLArgument declared = definition.getArgument(name);
            long length = given == null ? -1 : lengthOf(given.getValue());
            if (length < 0 && declared != null) {
                length = lengthOf(declared.getArgumentDefaultValue().getValue());
            }
            size = LinearCost.multiply(size, length < 0 ? listSize.assumedSize() : length);
        }
        return size;
    }

    /** The number in the value, or the length of the list; -1 if neither. */
    private long lengthOf(@Nullable Object value) {
        return switch (value) {
            case IntValue literal ->
                    literal.getValue().bitLength() < 63
                            ? literal.getValue().longValue()
                            : LinearCost.MAX;
            case ArrayValue list -> list.getValues().size();
            case VariableReference variable -> lengthOf(variableValue(variable.getName()));
            case Number number ->
                    (long) Math.max(-1, Math.min(LinearCost.MAX, number.doubleValue()));
            case Collection<?> list -> list.size();
            case null, default -> -1;
        };
    }

    /** The value of a variable: as sent, or else its default. */
    private @Nullable Object variableValue(String name) {
        if (variables.containsKey(name)) {
            return variables.get(name);
        }
        return operation == null
                ? null
                : operation.getVariableDefinitions().stream()
                        .filter(definition -> definition.getName().equals(name))
                        .map(VariableDefinition::getDefaultValue)
                        .filter(value -> value != null && !(value instanceof NullValue))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether {@code skip} or {@code include} excludes the selection. */
    private boolean isExcluded(DirectivesContainer<?> node) {
        return node.getDirectives("skip").stream().anyMatch(skip -> conditionIs(skip, true))
                || node.getDirectives("include").stream()
                        .anyMatch(include -> conditionIs(include, false));
    }

    private boolean conditionIs(Directive directive, boolean expected) {
        Argument condition = directive.getArgument("if");
        Value<?> value = condition == null ? null : condition.getValue();
        Object resolved =
                value instanceof VariableReference variable
                        ? variableValue(variable.getName())
                        : value;
        return resolved instanceof BooleanValue literal
                ? literal.isValue() == expected
                : Boolean.valueOf(expected).equals(resolved);
    }
}
