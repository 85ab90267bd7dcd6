package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

/** The introspection queries of common tools succeed, and cost one point per object. */
@AtlasTest
class IntrospectionTests {

    private final AtlasHttpClient http;

    IntrospectionTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    /**
     * Tools and the options of their introspection query. All of them send the query of graphql-js,
     * or one of the same form with fewer levels of {@code ofType}.
     */
    enum Tool {
        GRAPHIQL(all().descriptions(true), 9),
        CODEGEN(all().descriptions(true), 9),
        INSPECTOR(all().descriptions(true), 9),
        ROVER(options().descriptions(true).inputValueDeprecation(true), 7),
        POSTMAN(options().descriptions(true).specifiedByUrl(true), 7),
        INTELLIJ(
                options()
                        .descriptions(true)
                        .specifiedByUrl(true)
                        .directiveIsRepeatable(true)
                        .inputValueDeprecation(true),
                9),
        OLDEST(options().descriptions(false), 3);

        private final String query;

        Tool(Options options, int levels) {
            this.query = IntrospectionQueryBuilder.build(options.typeRefFragmentDepth(levels));
        }

        private static Options options() {
            return Options.defaultOptions()
                    .specifiedByUrl(false)
                    .isOneOf(false)
                    .directiveIsRepeatable(false)
                    .schemaDescription(false)
                    .inputValueDeprecation(false);
        }

        private static Options all() {
            return Options.defaultOptions()
                    .specifiedByUrl(true)
                    .isOneOf(true)
                    .directiveIsRepeatable(true)
                    .schemaDescription(true)
                    .inputValueDeprecation(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyToolReadsTheWholeSchema(Tool tool) {
        JsonNode answer = http.ask(tool.query);
        assertThat(answer.has("errors")).as(() -> answer.at("/errors").toString()).isFalse();
        assertThat(answer.at("/data/__schema/types").size()).isGreaterThan(50);
        assertThat(cost(answer)).isLessThan(20_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { __schema { queryType { fields { name } } subscriptionType { fields { name } } } }
                    { a: __schema { types { name } } b: __schema { directives { name args { name } } } }
                    { site: __type(name: "Site") { fields(includeDeprecated: true) { name type { ofType { name } } } } expert: __type(name: "Expert") { interfaces { name } } }
                    query($name: String = "SiteFilter") { __type(name: $name) { inputFields { name type { name ofType { name } } } } }
                    { __type(name: "Entity") { possibleTypes { name fields(includeDeprecated: true) { name } } } }
                    { __type(name: "Site") { name } missing: __type(name: "NoSuchType") { fields { name } } }
                    { __schema { ...S } } fragment S on __Schema { types { ...T @skip(if: true) ... on __Type { enumValues(includeDeprecated: true) { name } } } } fragment T on __Type { name }
                    { __schema { types { name } } sites(first: 1) { totalCount } }
                    """)
    void aPointForEachObjectOfTheAnswer(String query) {
        JsonNode answer = http.ask(query);
        assertThat(answer.has("errors")).as(() -> answer.at("/errors").toString()).isFalse();
        // A type that does not exist counts as an object that the result could have contained.
        long missing = answer.at("/data/missing").isNull() ? 1 : 0;
        assertThat(cost(answer)).isEqualTo(objects(answer.get("data")) - 1 + missing);
    }

    @Test
    void whatGoesInCirclesIsRefusedByItsCost() {
        String circle =
                "{ __schema { types { "
                        + "fields { type { ofType { ".repeat(6)
                        + "name"
                        + " } } }".repeat(6)
                        + " } } }";
        assertThat(http.ask(circle).at("/errors/0/extensions/code").asString())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    private static long cost(JsonNode answer) {
        return answer.at("/extensions/cost/requested").asLong();
    }

    private static long objects(JsonNode node) {
        long inside = node.values().stream().mapToLong(IntrospectionTests::objects).sum();
        return node.isObject() ? inside + 1 : inside;
    }
}
