package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GraphQL documents for the browser tests' atlas, over HTTP. */
final class AtlasQueries {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Returns the field {@code code} of each. */
    static List<String> codes(JsonNode list) {
        var codes = new ArrayList<String>();
        list.forEach(each -> codes.add(each.at("/code").asString()));
        return codes;
    }

    /** Checks that a document is refused, and that the error names the field. */
    void assertRefused(String document, String field) {
        JsonNode error = ask(document).at("/errors/0");
        assertThat(error.at("/extensions/field").asString(""))
                .as(error.toString())
                .isEqualTo(field);
        assertThat(error.at("/message").asString()).isNotBlank();
    }

    /** Returns the data of a document that must have no errors. */
    JsonNode answer(String document) {
        JsonNode answer = ask(document);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data");
    }

    private JsonNode ask(String document) {
        try {
            return json.readTree(
                    client.send(
                                    request("/graphql")
                                            .header("Content-Type", "application/json")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofString(
                                                            json.writeValueAsString(
                                                                    Map.of("query", document))))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(AtlasBrowser.get().address() + path));
    }

    /** Returns the text at a path of each. */
    static List<String> texts(JsonNode nodes, String path) {
        var texts = new ArrayList<String>();
        nodes.forEach(node -> texts.add(node.at(path).asString()));
        return texts;
    }
}
