package eu.atmpatlas.backend.limit;

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
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
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

/** One document with its variables, on its way to a cost. */
final class CostedDocument {

    /** The schema is at hand: its size is bounded by the limits on documents. */
    private static final long INTROSPECTION = 100;

    private final CostModel model;
    private final @Nullable OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Object> variables;
    private final Map<SelectionSet, Map<String, Points>> measured = new IdentityHashMap<>();
    private final Set<String> open = new HashSet<>();

    CostedDocument(
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
                : Math.max(1, of(operation.getSelectionSet(), root).at(Sizing.USUAL));
    }

    private Points of(@Nullable SelectionSet selections, GraphQLObjectType type) {
        if (selections == null) {
            return Points.NONE;
        }
        Map<String, Points> byType = measured.computeIfAbsent(selections, _ -> new HashMap<>());
        Points known = byType.get(type.getName());
        if (known == null) {
            known = Points.NONE;
            for (Selection<?> selection : selections.getSelections()) {
                known = known.plus(of(selection, type));
            }
            byType.put(type.getName(), known);
        }
        return known;
    }

    private Points of(Selection<?> selection, GraphQLObjectType type) {
        if (selection instanceof DirectivesContainer<?> node && left(node)) {
            return Points.NONE;
        }
        return switch (selection) {
            case Field field -> of(field, type);
            case InlineFragment inline ->
                    meets(inline.getTypeCondition(), type)
                            ? of(inline.getSelectionSet(), type)
                            : Points.NONE;
            case FragmentSpread spread -> of(spread, type);
            default -> Points.NONE;
        };
    }

    private Points of(FragmentSpread spread, GraphQLObjectType type) {
        FragmentDefinition fragment = fragments.get(spread.getName());
        if (fragment == null
                || !meets(fragment.getTypeCondition(), type)
                || !open.add(spread.getName())) {
            return Points.NONE;
        }
        Points points = of(fragment.getSelectionSet(), type);
        open.remove(spread.getName());
        return points;
    }

    private Points of(Field field, GraphQLObjectType type) {
        if (field.getName().startsWith("__")) {
            boolean whole = !field.getName().equals(Introspection.TypeNameMetaFieldDef.getName());
            return whole ? new Points(INTROSPECTION, 0) : Points.NONE;
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            return new Points(1, 0);
        }
        Sizing sizing = model.sizing(type, definition);
        long size = size(sizing, field, definition);
        long inside = sizing.sized().isEmpty() ? Sizing.USUAL : size;
        GraphQLNamedOutputType target = Sizing.named(definition);
        long object = 0;
        for (GraphQLObjectType possible : model.possible(target)) {
            Points held = of(field.getSelectionSet(), possible);
            object = Math.max(object, Sizing.ofObject(possible) + held.at(inside));
        }
        if (model.sizedByParent(type, definition)) {
            return new Points(sizing.weight(), object);
        }
        long many = !Sizing.isList(definition) ? 1 : sizing.sized().isEmpty() ? size : Sizing.USUAL;
        return new Points(sizing.weight() + Points.times(many, object), 0);
    }

    private boolean meets(@Nullable TypeName condition, GraphQLObjectType type) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        GraphQLType named = model.schema().getType(condition.getName());
        return named instanceof GraphQLNamedOutputType several
                && model.possible(several).contains(type);
    }

    private long size(Sizing sizing, Field field, GraphQLFieldDefinition definition) {
        long largest = -1;
        for (String name : sizing.arguments()) {
            for (Argument given : field.getArguments()) {
                if (given.getName().equals(name)) {
                    largest = Math.max(largest, number(given.getValue()));
                }
            }
        }
        if (largest < 0) {
            largest =
                    sizing.arguments().stream()
                            .map(definition::getArgument)
                            .filter(Objects::nonNull)
                            .map(argument -> argument.getArgumentDefaultValue().getValue())
                            .mapToLong(this::number)
                            .max()
                            .orElse(-1);
        }
        return largest < 0 ? sizing.assumed() : largest;
    }

    /** How many a value says, or holds; -1 if it says nothing. */
    private long number(@Nullable Object value) {
        return switch (value) {
            case IntValue literal ->
                    literal.getValue().bitLength() < 63
                            ? literal.getValue().longValue()
                            : Points.MOST;
            case ArrayValue list -> list.getValues().size();
            case VariableReference variable -> number(variable(variable.getName()));
            case Number number -> (long) Math.max(-1, Math.min(Points.MOST, number.doubleValue()));
            case Collection<?> list -> list.size();
            case null, default -> -1;
        };
    }

    /** The value of a variable: as sent, or its default. */
    private @Nullable Object variable(String name) {
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

    /** Whether {@code skip} or {@code include} leaves it out. */
    private boolean left(DirectivesContainer<?> node) {
        return node.getDirectives("skip").stream().anyMatch(skip -> is(skip, true))
                || node.getDirectives("include").stream().anyMatch(include -> is(include, false));
    }

    private boolean is(Directive directive, boolean wanted) {
        Argument condition = directive.getArgument("if");
        Value<?> value = condition == null ? null : condition.getValue();
        Object resolved =
                value instanceof VariableReference variable ? variable(variable.getName()) : value;
        return resolved instanceof BooleanValue literal
                ? literal.isValue() == wanted
                : Boolean.valueOf(wanted).equals(resolved);
    }
}
