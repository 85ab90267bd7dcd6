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
 * Computes an upper bound of a query's cost from the schema alone. Each object that the result can
 * contain is a point. A list has its requested length, nested lists multiply, and a fragment counts
 * at every spread. For an interface or union, the most expensive type counts. Linear in the
 * document's length: each fragment is measured once for each type.
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
     * The points of an operation. Unknown fields and circular fragments cost little, because
     * validation refuses them next.
     *
     * @param operation its name; null if the document has only one
     * @param variables as sent
     */
    public long cost(Document document, @Nullable String operation, Map<String, Object> variables) {
        return new CostCalculator(this, document, operation, variables).cost();
    }

    ListSize listSize(GraphQLObjectType type, GraphQLFieldDefinition field) {
        ListSize size = listSizes.getOrDefault(type.getName(), Map.of()).get(field.getName());
        return size == null ? ListSize.of(type, field) : size;
    }

    /** Whether the parent field determines the list's length. */
    boolean sizedByParent(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return ListSize.isList(field)
                && sizedByParent.getOrDefault(type.getName(), Set.of()).contains(field.getName());
    }

    /** The possible object types of a type; none for scalars and enums. */
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
