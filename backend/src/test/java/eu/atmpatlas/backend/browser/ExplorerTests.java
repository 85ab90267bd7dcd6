package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The API page: its examples run unchanged, also in the explorer. */
@BrowserTest
class ExplorerTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyExampleIsAnswered() throws IOException {
        try (Visit visit = AtlasBrowser.get().visit("/api?lang=nl", Screen.DESKTOP)) {
            JsonNode names = JSON.readTree(example("index.json"));
            assertThat(names.size()).isGreaterThan(8);
            for (JsonNode name : names) {
                JsonNode data =
                        visit.ask(
                                example(name.asString() + ".graphql"), variables(name.asString()));
                for (JsonNode part : data) {
                    assertThat(part.isNull()).as(name.asString()).isFalse();
                    assertThat(part.size()).as(name.asString()).isPositive();
                }
            }
            assertThat(visit.page().locator(".api-list").first().locator("details").count())
                    .isEqualTo(names.size());
            visit.page().locator(".api-guide h3").first().waitFor();
            visit.page().locator(".api-list details").last().locator("summary").click();
            visit.page().getByText("public final class Atlas").waitFor();
            visit.assertQuiet();
        }
    }

    @Test
    void theExplorerAsksAnExampleUnderOurPolicy() {
        String path = "/api/explorer?example=way-to-a-maker";
        try (Visit visit = AtlasBrowser.get().visit(path, Screen.DESKTOP)) {
            visit.page().locator("button.graphiql-execute-button").click();
            visit.page()
                    .locator(".graphiql-response")
                    .getByText("University Medical Center Utrecht")
                    .first()
                    .waitFor();
            visit.page().getByLabel("Show Documentation Explorer").click();
            visit.page().locator(".graphiql-doc-explorer").getByText("Query").first().waitFor();
            visit.assertQuiet();
        }
    }

    private static Map<String, ?> variables(String name) throws IOException {
        var file = new ClassPathResource("static/api/examples/%s.json".formatted(name));
        return file.exists()
                ? JSON.readValue(
                        file.getContentAsString(StandardCharsets.UTF_8),
                        JSON.getTypeFactory()
                                .constructMapType(Map.class, String.class, Object.class))
                : Map.of();
    }

    private static String example(String file) throws IOException {
        return new ClassPathResource("static/api/examples/" + file)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
