package eu.atmpatlas.backend.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import graphql.language.AstPrinter;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The queries of our own pages stay within the limits, even the largest ones. */
@AtlasTest
class FrontEndCostTests {

    /** The largest values that any page sends; exceptions are listed by document. */
    private static final Map<String, Object> LARGEST_VARIABLES =
            Map.ofEntries(
                    Map.entry("first", 50),
                    Map.entry("Network.first", 2000),
                    Map.entry("limit", 100),
                    Map.entry("id", "site-alpha-ctf"),
                    Map.entry("ids", ids(60)),
                    Map.entry("CompareMatches.ids", ids(6)),
                    Map.entry("CompareMatches.filter", Map.of()),
                    Map.entry("Suppliers.filter", Map.of()),
                    Map.entry("Suppliers.order", "NAME"),
                    Map.entry("CitedCount.seq", 20),
                    Map.entry("Version.seq", 20),
                    Map.entry("need", Map.of("text", "CAR-T cells", "from", "alpha-hospital")),
                    Map.entry("Loss.ids", List.of("site-alpha-ctf")),
                    Map.entry("TieSources.ids", List.of("site-alpha-ctf", "beta-biotech")),
                    Map.entry("from", "site-alpha-ctf"),
                    Map.entry("to", "site-beta-plant"),
                    Map.entry("text", "alpha"),
                    Map.entry("scheme", "capability"),
                    Map.entry("code", "SITE_DENSITY"),
                    Map.entry("Country.code", "NL"),
                    Map.entry("platform", "CAR_T"),
                    Map.entry("kind", "SITE"),
                    Map.entry("Proposal.id", "unknown"),
                    Map.entry("changes", List.of(Map.of("close", "site-alpha-ctf"))));

    private final AtlasHttpClient http;

    FrontEndCostTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void everyDocumentOfTheFrontEndStaysWithinTheCostLimit() throws IOException {
        JsonNode operations =
                new JsonMapper()
                        .readTree(
                                new ClassPathResource("documents.json")
                                        .getContentAsString(StandardCharsets.UTF_8))
                        .path("operations");
        assertThat(operations.size()).isGreaterThan(40);
        for (JsonNode operation : operations) {
            String name = operation.path("name").asString();
            if (operation.path("type").asString().equals("mutation")) {
                // A mutation would change the data of other tests.
                continue;
            }
            String document = operation.path("body").asString();
            JsonNode answer =
                    name.equals("Proposals")
                            ? http.askAsAdministrator(document, variables(name, document))
                            : http.ask(document, variables(name, document));
            assertThat(answer.has("errors")).as(name + " " + answer.path("errors")).isFalse();
            assertThat(answer.at("/extensions/cost/requested").asInt())
                    .as(name)
                    .isBetween(1, answer.at("/extensions/cost/limit").asInt());
        }
    }

    private Map<String, Object> variables(String name, String document) {
        var variables = new HashMap<String, Object>();
        for (VariableDefinition variable :
                Parser.parse(document)
                        .getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow()
                        .getVariableDefinitions()) {
            String variableName = variable.getName();
            // Fields that depend on a variable are included.
            String plain = variableName.replaceAll("\\d+$", "");
            Object largest =
                    LARGEST_VARIABLES.getOrDefault(
                            name + "." + plain, LARGEST_VARIABLES.get(plain));
            if (name.equals("OpenCounts") && plain.equals("n")) {
                // A page asks for one facet at a time, with the filter less that facet.
                largest = List.of(firstValue(AstPrinter.printAst(variable.getType())));
            }
            if (variable.getType() instanceof NonNullType needed) {
                if (needed.toString().contains("Boolean")) {
                    largest = true;
                } else if (plain.equals("c")) {
                    largest = "SITE_DENSITY";
                }
                assertThat(largest).as("a value for $%s of %s", variableName, name).isNotNull();
            }
            if (largest != null) {
                variables.put(variableName, largest);
            }
        }
        return variables;
    }

    /**
     * The first value of an enum.
     *
     * @param list for example "[SiteFacet!]"
     */
    private String firstValue(String list) {
        return http.ask(
                        "{ __type(name: \"%s\") { enumValues { name } } }"
                                .formatted(list.replaceAll("\\W", "")))
                .at("/data/__type/enumValues/0/name")
                .asString();
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj("site-%d"::formatted).toList();
    }
}
