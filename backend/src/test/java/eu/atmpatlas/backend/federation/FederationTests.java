package eu.atmpatlas.backend.federation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.database.QueryCounter;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.migration.MigratedGraph;

import graphql.language.Directive;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The federation fields that a gateway uses. */
@AtlasTest
class FederationTests {

    private static final String ENTITIES =
            """
            query ($keys: [_Any!]!) {
              _entities(representations: $keys) {
                __typename
                ... on Entity { id name kind }
                ... on Concept { scheme code label }
              }
            }
            """;

    private static final Map<EntityKind, String> ONE_OF_EACH =
            Map.of(
                    EntityKind.INSTITUTION, "alpha-hospital",
                    EntityKind.SITE, "site-alpha-ctf",
                    EntityKind.EXPERT, "anna-vermeer",
                    EntityKind.INITIATIVE, "joint-net",
                    EntityKind.REGULATOR, "inspectorate",
                    EntityKind.PRODUCT, "carvita");

    private final AtlasHttpClient http;
    private final QueryCounter queries;

    FederationTests(@Autowired AtlasHttpClient http, @Autowired MigratedGraph graph) {
        this.http = http;
        this.queries = graph.graph().queryCounter();
    }

    @Test
    void theServiceSaysItsKeysInFederation2() {
        String sdl = http.ask("{ _service { sdl } }").at("/data/_service/sdl").asString();

        TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
        assertThat(sdl).contains("@link").contains("https://specs.apollo.dev/federation/v2");
        for (EntityKind kind : EntityKind.values()) {
            assertThat(keys(types, kind.label())).as(kind.label()).containsExactly("id");
        }
        assertThat(keys(types, "Concept")).containsExactly("scheme code");
        assertThat(type(types, "PageInfo").getDirectives("shareable")).hasSize(1);
    }

    private static List<String> keys(TypeDefinitionRegistry types, String type) {
        List<Directive> keys = type(types, type).getDirectives("key");
        return keys.stream()
                .map(key ->
                        ((graphql.language.StringValue) key.getArgument("fields").getValue())
                                .getValue())
                .toList();
    }

    private static ObjectTypeDefinition type(TypeDefinitionRegistry types, String name) {
        return Objects.requireNonNull(types.getTypeOrNull(name, ObjectTypeDefinition.class));
    }

    @Test
    void everyKindIsFoundByItsKeyInRequestOrder() {
        var keys = new ArrayList<Map<String, String>>();
        ONE_OF_EACH.forEach((kind, id) -> keys.add(key(kind.label(), id)));
        Collections.shuffle(keys, new java.util.Random(7));
        keys.add(key("Site", "site-alpha-old"));
        keys.add(key("Site", "nobody"));
        keys.add(key("Expert", "site-alpha-ctf"));
        keys.add(Map.of("__typename", "Concept", "scheme", "country", "code", "NL"));

        List<JsonNode> found = List.copyOf(ask(keys).at("/data/_entities").values());

        assertThat(found).hasSameSizeAs(keys);
        for (int index = 0; index < ONE_OF_EACH.size(); index++) {
            assertThat(found.get(index).at("/id").asString()).isEqualTo(keys.get(index).get("id"));
            assertThat(found.get(index).at("/__typename").asString())
                    .isEqualTo(keys.get(index).get("__typename"));
        }
        List<JsonNode> others = found.subList(ONE_OF_EACH.size(), found.size());
        assertThat(others.get(0).at("/id").asString())
                .as("a merged record is the one it went on in")
                .isEqualTo("site-alpha-ctf");
        assertThat(others.get(1).isNull()).isTrue();
        assertThat(others.get(2).isNull()).as("of another kind than the key says").isTrue();
        assertThat(others.get(3).at("/label").asString()).isEqualTo("Netherlands");
    }

    @Test
    void manyKeysTakeOneDatabaseQuery() throws Exception {
        List<Map<String, String>> plants =
                IntStream.range(0, 50).mapToObj(i -> key("Site", "plant-" + i)).toList();
        var seen = new CopyOnWriteArrayList<String>();
        JsonNode answer;
        try (var watch =
                queries.watch(query -> {
                    if (!query.contains("Change")) {
                        seen.add(query);
                    }
                })) {
            answer = ask(plants);
        }
        assertThat(answer.at("/data/_entities").size()).isEqualTo(50);
        assertThat(seen).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void anInvalidKeyIsNamed() {
        assertThat(field(List.of(Map.of("__typename", "Plant", "id", "a"))))
                .isEqualTo("representations[0].__typename");
        assertThat(field(List.of(key("Site", "a"), Map.of("__typename", "Site"))))
                .isEqualTo("representations[1].id");
        assertThat(field(Collections.nCopies(1_001, key("Site", "a"))))
                .isEqualTo("representations");
    }

    private String field(List<Map<String, String>> keys) {
        return ask(keys).at("/errors/0/extensions/field").asString();
    }

    private static Map<String, String> key(String type, String id) {
        return Map.of("__typename", type, "id", id);
    }

    private JsonNode ask(List<Map<String, String>> keys) {
        return http.ask(ENTITIES, Map.of("keys", keys));
    }
}
