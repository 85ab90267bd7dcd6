package eu.atmpatlas.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples in the guide on following changes work as shown. */
@AtlasTest
class ChangesGuideTests {

    private static final Path GUIDE = Path.of("../docs/following-changes.md");
    private static final Pattern GRAPHQL = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("'http://localhost:8080(/[^']*)'");
    private static final Pattern VECTOR =
            Pattern.compile(
                    "secret `([^`]+)`, the id `([^`]+)`, the\\s+time `([^`]+)` and the body"
                            + " `([^`]+)` the signature is `([^`]+)`");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtlasHttpClient http;

    /** A site of the real data, which these tests replace by their own. */
    private static final String REAL = "\"site-umcu-ctf\"";

    private final String guide;

    ChangesGuideTests(@Autowired AtlasHttpClient http) throws IOException {
        this.http = http;
        String text = Files.readString(GUIDE);
        assertThat(text).contains(REAL);
        this.guide = text.replace(REAL, "\"site-alpha-ctf\"");
    }

    @Test
    void everyQuestionOfTheGuideIsAnswered() throws Exception {
        List<String> questions = found(GRAPHQL);
        assertThat(questions).hasSizeGreaterThan(3);
        for (String question : questions) {
            JsonNode answer =
                    question.startsWith("subscription")
                            ? json.readTree(firstEvent(subscription(question)))
                            : http.ask(question);
            assertThat(answer.has("errors")).as("%s: %s", question, answer).isFalse();
            assertThat(answer.at("/data").toString()).contains("number");
        }
    }

    @Test
    void everyAddressOfTheGuideIsThere() throws Exception {
        List<String> addresses = found(ADDRESS);
        assertThat(addresses).hasSize(5);
        for (String address : addresses) {
            if (address.startsWith("/changes")) {
                assertThat(
                                json.readTree(firstEvent(http.request(address)))
                                        .at("/kinds/0")
                                        .asString())
                        .isEqualTo("SITE");
            } else {
                // The guide names an initiative of the real data.
                String ours = address.replace("dare-nl", "joint-net");
                assertThat(http.get(ours).statusCode()).as(ours).isEqualTo(200);
            }
        }
    }

    @Test
    void theSignatureOfTheGuideIsOurs() {
        MatchResult vector = VECTOR.matcher(guide).results().findFirst().orElseThrow();
        assertThat(
                        MessageSignature.of(
                                List.of(vector.group(1)),
                                vector.group(2),
                                Long.parseLong(vector.group(3)),
                                vector.group(4)))
                .isEqualTo(vector.group(5));
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(guide).results().map(found -> found.group(1)).toList();
    }

    private HttpRequest.Builder subscription(String question) {
        return http.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("query", question))));
    }

    private String firstEvent(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (true) {
                String line = lines.readLine();
                assertThat(line).as("an event of %s", request).isNotNull();
                if (line.startsWith("data:") && line.length() > 7) {
                    return line.substring(5);
                }
            }
        }
    }
}
