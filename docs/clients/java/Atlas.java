import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of ATMP Atlas for Java 21 and later with Jackson 3; the types are in Schema.java. */
public final class Atlas {

    private static final int WAITS = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI endpoint;

    public Atlas(String address) {
        this.endpoint = URI.create(address + "/graphql");
    }

    /** What the atlas refused: the code is stable, see the guide for hubs. */
    public static final class Refused extends RuntimeException {

        private final String code;

        Refused(String message, String code) {
            super(message);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The data that answer a document; waits and asks again where the atlas is too busy. */
    public Schema.Query ask(String query, Map<String, ?> variables) {
        String body = json.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < WAITS && List.of(429, 503).contains(response.statusCode()); i++) {
                long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
                Thread.sleep(Duration.ofSeconds(seconds));
                response = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return data(json.readTree(response.body()));
        } catch (IOException unanswered) {
            throw new java.io.UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * All sites that a filter finds, page by page: the document takes $after and asks for pageInfo.
     */
    public List<Schema.Site> allSites(String query, Map<String, ?> variables) {
        var sites = new ArrayList<Schema.Site>();
        var asked = new HashMap<String, Object>(variables);
        Schema.SiteConnection page;
        do {
            page = ask(query, asked).sites();
            sites.addAll(page.nodes());
            asked.put("after", page.pageInfo().endCursor());
        } while (page.pageInfo().hasNextPage());
        return sites;
    }

    private Schema.Query data(JsonNode answer) {
        if (answer.has("errors")) {
            JsonNode error = answer.at("/errors/0");
            throw new Refused(
                    error.path("message").asString(""), error.at("/extensions/code").asString(""));
        }
        return json.treeToValue(answer.path("data"), Schema.Query.class);
    }
}
