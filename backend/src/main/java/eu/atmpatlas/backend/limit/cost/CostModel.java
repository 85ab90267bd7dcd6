package eu.atmpatlas.backend.limit.cost;

import graphql.language.Document;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a query costs, from the schema alone: every object that the answer can hold is a point, a
 * list holds as many as was asked for, lists in lists multiply, and a fragment costs wherever it is
 * spread. Where the kind of record is open, the dearest counts. The time is linear in the
 * document's length: each fragment is measured once for each type it can meet.
 */
public final class CostModel {

    private final GraphQLSchema schema;
    private final Map<String, Map<String, ListSize>> listSizes = new HashMap<>();
    private final Map<String, Set<String>> sizedByParent = new HashMap<>();
    private final Map<String, List<GraphQLObjectType>> possibleTypes = new ConcurrentHashMap<>();

    public CostModel(GraphQLSchema schema) {
        this.schema = schema;
        for (var named : schema.getAllTypesAsList()) {
            if (named instanceof GraphQLFieldsContainer type) {
                var sizes = new HashMap<String, ListSize>();
                for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                    ListSize size = ListSize.of(type, field);
                    sizes.put(field.getName(), size);
                    sizedByParent
                            .computeIfAbsent(
                                    ListSize.namedType(field).getName(), _ -> new HashSet<>())
                            .addAll(size.sizedFields());
                }
                listSizes.put(type.getName(), sizes);
            }
        }
    }

    public GraphQLSchema schema() {
        return schema;
    }

    /**
     * The points of an operation. Fields that the schema does not have, and fragments that spread
     * themselves, cost little: validation refuses them next.
     *
     * @param operation its name, or null if the document has only one
     * @param variables as they were sent
     */
    public long cost(Document document, @Nullable String operation, Map<String, Object> variables) {
        return new CostCalculator(this, document, operation, variables).cost();
    }

    ListSize listSize(GraphQLObjectType type, GraphQLFieldDefinition field) {
        ListSize known = listSizes.getOrDefault(type.getName(), Map.of()).get(field.getName());
        return known == null ? ListSize.of(type, field) : known;
    }

    /** Whether a list's length is decided by the field that leads to its type. */
    boolean sizedByParent(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return ListSize.isList(field)
                && sizedByParent.getOrDefault(type.getName(), Set.of()).contains(field.getName());
    }

    /** The object types that a value of a type can have; none for values without fields. */
    List<GraphQLObjectType> possibleTypes(GraphQLNamedOutputType type) {
        return possibleTypes.computeIfAbsent(
                type.getName(),
                _ ->
                        switch (type) {
                            case GraphQLObjectType object -> List.of(object);
                            case GraphQLInterfaceType several -> schema.getImplementations(several);
                            case GraphQLUnionType union ->
                                    union.getTypes().stream()
                                            .map(GraphQLObjectType.class::cast)
                                            .toList();
                            default -> List.of();
                        });
    }
}
