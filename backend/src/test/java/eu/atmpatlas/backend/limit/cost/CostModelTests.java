package eu.atmpatlas.backend.limit.cost;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Costs of queries with the published schema. */
class CostModelTests {

    private static final GraphQLSchema SCHEMA = schema();

    private final CostModel model = new CostModel(SCHEMA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { __typename }                                              | 1
                    { node(id: "a") { id } }                                    | 1
                    { site: entity(id: "a") { id country { code broader { code } } } } | 3
                    { sites { totalCount } }                                    | 1
                    { sites { nodes { id } } }                                  | 21
                    { sites(first: 7) { nodes { id } } }                        | 8
                    { sites(last: 7) { edges { node { id } } } }                | 15
                    { sites(first: 0) { nodes { id } } }                        | 1
                    { sites(first: 3, last: 9) { nodes { id } } }               | 10
                    { sites(first: 7) { nodes { capabilities { code } } } }     | 43
                    { sites(first: 10) { nodes { relations(first: 10) { nodes { to { id } } } } } } | 221
                    { sites(first: 2) { ...F ...F } } fragment F on SiteConnection { nodes { id } } | 5
                    { sites(first: 7) { facets { unknown } } }                  | 16
                    { sites { facets(names: [COUNTRY, REGION]) { buckets { count } } } } | 83
                    { sites(first: 2) { edges { certainty reasons { verdict } } } } | 11
                    { sites(first: 2) { edges { reasons { statements { id } } } } } | 43
                    { sites(first: 0) { mayCount nearMisses(first: 3) { node { id } } } } | 7
                    { nodes(ids: ["a", "b", "c"]) { id } }                      | 3
                    { nodes(ids: ["a"]) { ... on Site { status { code } } ... on Expert { topics { code } } } } | 6
                    { match(names: [{name: "a"}, {name: "b"}]) { score } }      | 26
                    { match(names: [{name: "a"}, {name: "b"}], first: 5) { node { id } } } | 40
                    { match(names: [{name: "a"}], first: 0) { score } }         | 20
                    query Q($ids: [MatchInput!]!) { match(names: $ids, first: 4) { score } } | 28
                    { simulateLoss(ids: ["a"]) { removed { id } } }             | 502
                    { sites(first: 2147483647) { nodes { id } } }               | 1000000000
                    query Q($n: Int = 4) { sites(first: $n) { nodes { id } } }  | 5
                    query Q($n: Int) { sites(first: $n) { nodes { id } } }      | 21
                    query Q($many: Int) { sites(first: $many) { nodes { id } } } | 13
                    query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }           | 2
                    query Q($no: Boolean!) { sites { nodes @include(if: $no) { id } totalCount } } | 1
                    { sites { nodes @skip(if: true) { id } totalCount } }       | 1
                    { noSuchField }                                             | 1
                    """)
    void countsAllObjectsTheResponseCanHold(String document, long points) {
        assertThat(cost(document)).isEqualTo(points);
    }

    @Test
    void countsTheNamedOperation() {
        String two = "query A { sites { totalCount } } query B { sites { nodes { id } } }";
        assertThat(model.cost(new Parser().parseDocument(two), "A", Map.of())).isEqualTo(1);
        assertThat(model.cost(new Parser().parseDocument(two), "B", Map.of())).isEqualTo(21);
    }

    @Test
    @Timeout(300)
    void countsNestedFragmentsInLinearTime() {
        var bomb = new StringBuilder("{ sites(first: 1) { ...F0 } }");
        for (int i = 0; i < 60; i++) {
            bomb.append(
                    " fragment F%d on SiteConnection { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        bomb.append(" fragment F60 on SiteConnection { nodes { id } }");
        assertThat(cost(bomb.toString())).isEqualTo(LinearCost.MAX);
        assertThat(cost("{ ...F } fragment F on Query { sites { totalCount } ...F }")).isEqualTo(1);
    }

    @Test
    void neverFallsWhenFragmentsAreUsed() {
        var random = new Random(5);
        int fragmentCount = 0;
        for (int round = 0; round < 600; round++) {
            var selection = new RandomSelection(random, new StringBuilder(), new int[1]);
            String[] twice = selection.selection((GraphQLFieldsContainer) SCHEMA.getQueryType(), 5);
            String whole = "query($n: Int, $m: Int) { " + twice[0] + " }";
            String parts = "query($n: Int, $m: Int) { " + twice[1] + " }" + selection.fragments();
            var variables = Map.<String, Object>of("n", random.nextInt(100), "m", 3);
            assertThat(model.cost(new Parser().parseDocument(parts), null, variables))
                    .as(parts)
                    .isEqualTo(model.cost(new Parser().parseDocument(whole), null, variables));
            fragmentCount += selection.names()[0];
        }
        assertThat(fragmentCount).as("fragments made").isGreaterThan(600);
    }

    /**
     * Generates random selections, once without fragments and once with parts moved into fragments.
     */
    private record RandomSelection(Random random, StringBuilder fragments, int[] names) {

        String[] selection(GraphQLFieldsContainer type, int depth) {
            List<GraphQLFieldDefinition> fields = type.getFieldDefinitions();
            var written = new StringBuilder("__typename");
            var folded = new StringBuilder("__typename");
            int many = 1 + random.nextInt(4);
            for (int i = 0; i < many; i++) {
                GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
                var target = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
                String head = " a%d: %s%s".formatted(i, field.getName(), arguments(field));
                if (!(target instanceof GraphQLFieldsContainer inside)) {
                    written.append(head);
                    folded.append(head);
                } else if (depth > 0) {
                    String[] inner = selection(inside, depth - 1);
                    written.append(head).append(" { ").append(inner[0]).append(" }");
                    folded.append(head).append(" { ").append(inner[1]).append(" }");
                }
            }
            if (random.nextInt(3) > 0) {
                return new String[] {written.toString(), folded.toString()};
            }
            String name = "F" + names[0]++;
            fragments.append(" fragment %s on %s { %s }".formatted(name, type.getName(), folded));
            String spread = random.nextBoolean() ? "..." + name : "... { ..." + name + " }";
            // Sometimes spreads the same fragment twice.
            return random.nextInt(5) == 0
                    ? new String[] {written + " " + written, spread + " ..." + name}
                    : new String[] {written.toString(), spread};
        }

        private String arguments(GraphQLFieldDefinition field) {
            if (field.getArgument("first") == null || random.nextBoolean()) {
                return "";
            }
            return switch (random.nextInt(3)) {
                case 0 -> "(first: $n)";
                case 1 -> "(first: $m)";
                default -> "(first: %d)".formatted(random.nextInt(50));
            };
        }
    }

    private long cost(String document) {
        return model.cost(
                new Parser().parseDocument(document),
                null,
                Map.of("many", 12, "ids", List.of("a", "b"), "no", false));
    }

    static GraphQLSchema schema() {
        try {
            // Directives for gateways; in the application a library defines them.
            TypeDefinitionRegistry whole =
                    new SchemaParser()
                            .parse(
                                    "directive @key(fields: String!) repeatable on OBJECT |"
                                            + " INTERFACE directive @shareable on OBJECT |"
                                            + " FIELD_DEFINITION directive @link(url: String!,"
                                            + " import: [String!]) repeatable on SCHEMA");
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:graphql/**/*.graphqls")) {
                try (var in = file.getInputStream()) {
                    whole.merge(new SchemaParser().parse(in));
                }
            }
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(whole);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
