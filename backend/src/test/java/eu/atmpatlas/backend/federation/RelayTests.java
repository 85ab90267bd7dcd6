package eu.atmpatlas.backend.federation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Conformance of the whole schema to Relay's specifications of global identification and
 * connections.
 */
@AtlasTest
class RelayTests {

    private static final int PAGE_SIZE = 3;
    private static final int MAX_RECORDS = 12;

    /** Queries for connections that are not fields of Query, or that need arguments. */
    private static final Map<String, String> CONNECTION_QUERIES =
            Map.of(
                    "Query.history",
                    "{ history(id: \"site-alpha-ctf\", %s) { %s } }",
                    "Institution.sites",
                    "{ entity(id: \"maker-0\") { ... on Institution { sites(%s) { %s } } }" + " }",
                    "relations",
                    "{ entity(id: \"joint-net\") { relations(%s) { %s } } }",
                    "statements",
                    "{ entity(id: \"site-alpha-ctf\") { statements(%s) { %s } } }",
                    "BottleneckWork.resources",
                    "{ bottlenecks { resources(%s) { %s } } }",
                    "IndicatorFigure.records",
                    "{ indicator(code: \"SITE_DENSITY\") { overall { records(%s) { %s } } }" + " }",
                    "GapCell.records",
                    "{ gapMatrix(regions: [\"NL\"], codes: [\"CELL_PROCESSING\"]) { rows"
                            + " { cells { records(%s) { %s } } } } }",
                    "ChainStep.records",
                    "{ valueChain(platform: \"CAR_T\", regions: [\"NL\"]) { steps {"
                            + " records(%s) { %s } } } }");

    private final AtlasHttpClient http;
    private final GraphQLSchema schema;

    RelayTests(@Autowired AtlasHttpClient http, @Autowired GraphQlSource source) {
        this.http = http;
        this.schema = source.schema();
    }

    @Test
    void everyConnectionHasTheShape() {
        List<GraphQLObjectType> connections =
                types().filter(type -> type.getName().endsWith("Connection")).toList();
        assertThat(connections).hasSizeGreaterThan(7);
        for (GraphQLObjectType connection : connections) {
            assertThat(typeOf(connection, "pageInfo")).isEqualTo("PageInfo!");
            String edge = connection.getName().replace("Connection", "Edge");
            assertThat(typeOf(connection, "edges")).isEqualTo("[" + edge + "!]!");
            GraphQLObjectType edges = schema.getObjectType(edge);
            assertThat(typeOf(edges, "cursor")).isEqualTo("String!");
            assertThat(typeOf(edges, "node")).as("no list").doesNotStartWith("[");
        }
        GraphQLObjectType page = schema.getObjectType("PageInfo");
        assertThat(typeOf(page, "hasNextPage")).isEqualTo("Boolean!");
        assertThat(typeOf(page, "hasPreviousPage")).isEqualTo("Boolean!");
        assertThat(typeOf(page, "startCursor")).isEqualTo("String");
        assertThat(typeOf(page, "endCursor")).isEqualTo("String");
    }

    @TestFactory
    Stream<DynamicTest> everyConnectionIsPagedThroughByItsCursors() {
        return types().flatMap(type ->
                type.getFieldDefinitions().stream()
                        .filter(RelayTests::isConnection)
                        .map(field ->
                                DynamicTest.dynamicTest(
                                        type.getName() + "." + field.getName(),
                                        () -> check(type, field))));
    }

    private void check(GraphQLObjectType type, GraphQLFieldDefinition field) {
        assertThat(GraphQLTypeUtil.simplePrint(field.getArgument("first").getType()))
                .isEqualTo("Int");
        assertThat(GraphQLTypeUtil.simplePrint(field.getArgument("after").getType()))
                .isEqualTo("String");
        String query = connectionQuery(type, field);
        JsonNode whole = ask(query, "first: " + MAX_RECORDS);
        var cursors = new ArrayList<String>();
        String after = null;
        JsonNode page;
        do {
            page =
                    ask(
                            query,
                            "first: "
                                    + PAGE_SIZE
                                    + (after == null ? "" : ", after: \"" + after + "\""));
            assertThat(page.at("/edges").size()).isLessThanOrEqualTo(PAGE_SIZE);
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean())
                    .isEqualTo(after != null && page.at("/edges").size() > 0);
            cursors.addAll(cursors(page));
            if (page.at("/edges").size() > 0) {
                assertThat(page.at("/pageInfo/startCursor")).isEqualTo(page.at("/edges/0/cursor"));
                assertThat(page.at("/pageInfo/endCursor").asString()).isEqualTo(cursors.getLast());
            }
            after = page.at("/pageInfo/endCursor").asString(null);
        } while (page.at("/pageInfo/hasNextPage").asBoolean() && cursors.size() < MAX_RECORDS);

        assertThat(cursors).doesNotHaveDuplicates();
        assertThat(cursors.subList(0, Math.min(cursors.size(), MAX_RECORDS)))
                .isEqualTo(cursors(whole));
        assertThat(whole.at("/pageInfo/hasNextPage").asBoolean())
                .isEqualTo(page.at("/pageInfo/hasNextPage").asBoolean());
    }

    private static String connectionQuery(GraphQLObjectType type, GraphQLFieldDefinition field) {
        String known = CONNECTION_QUERIES.get(type.getName() + "." + field.getName());
        if (known != null) {
            return known;
        }
        return type.getName().equals("Query")
                ? "{ " + field.getName() + "(%s) { %s } }"
                : Objects.requireNonNull(
                        CONNECTION_QUERIES.get(field.getName()), "a way to " + field);
    }

    private JsonNode ask(String query, String paging) {
        String fields =
                "edges { cursor node { __typename } }"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        JsonNode answer = http.askAsAdministrator(query.formatted(paging, fields), Map.of());
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        JsonNode found = answer.at("/data");
        while (!found.has("pageInfo")) {
            found = found.values().iterator().next();
        }
        return found;
    }

    private static List<String> cursors(JsonNode page) {
        return page.at("/edges").values().stream()
                .map(edge -> edge.at("/cursor").asString())
                .toList();
    }

    @Test
    void everyRecordIsANodeByItsIdAlone() {
        var ids =
                List.of(
                        "alpha-hospital",
                        "site-alpha-ctf",
                        "anna-vermeer",
                        "joint-net",
                        "inspectorate",
                        "nobody",
                        "carvita");
        JsonNode nodes =
                http.ask(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                        Map.of("ids", ids));
        for (int index = 0; index < ids.size(); index++) {
            JsonNode node = nodes.at("/data/nodes/" + index);
            JsonNode alone =
                    http.ask(
                                    "query ($id: ID!) { node(id: $id) { __typename id } }",
                                    Map.of("id", ids.get(index)))
                            .at("/data/node");
            assertThat(alone).isEqualTo(node);
            assertThat(node.isNull()).isEqualTo(ids.get(index).equals("nobody"));
        }
        types().filter(type ->
                        type.getInterfaces().stream()
                                .anyMatch(parent -> parent.getName().equals("Node")))
                .forEach(type -> assertThat(typeOf(type, "id")).isEqualTo("ID!"));
    }

    private Stream<GraphQLObjectType> types() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType)
                .filter(type -> !type.getName().startsWith("_"))
                .map(GraphQLObjectType.class::cast);
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLNamedType type
                && type.getName().endsWith("Connection");
    }

    private static String typeOf(GraphQLObjectType type, String field) {
        return GraphQLTypeUtil.simplePrint(type.getFieldDefinition(field).getType());
    }
}
