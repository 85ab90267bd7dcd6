import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final String key;

    public Atlas(String address) {
        this(address, null);
    }

    /**
     * @param key that allows more; null for none
     */
    public Atlas(String address, String key) {
        this.endpoint = URI.create(address + "/graphql");
        this.key = key;
    }

    /**
     * What the atlas refused. The code is stable, see the guide for hubs; it is empty where it was
     * not the atlas that answered.
     */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String code;
        private final int status;

        Refused(String message, String code, int status) {
            super(message);
            this.code = code;
            this.status = status;
        }

        public String code() {
            return code;
        }

        /** The status of HTTP. */
        public int status() {
            return status;
        }
    }

    /**
     * The data that answer a document, never null; waits and asks again where the atlas is too
     * busy.
     */
    public Schema.Query ask(String query, Map<String, ?> variables) {
        String body = json.writeValueAsString(Map.of("query", query, "variables", variables));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<String> response = send(request.build());
            for (int i = 0; i < WAITS && List.of(429, 503).contains(response.statusCode()); i++) {
                Thread.sleep(Duration.ofSeconds(retryAfter(response)));
                response = send(request.build());
            }
            return data(response);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * All sites that a filter finds, page by page: the document takes $after and asks for nodes and
     * pageInfo.
     */
    public List<Schema.Site> allSites(String query, Map<String, ?> variables) {
        var sites = new ArrayList<Schema.Site>();
        var asked = new HashMap<String, Object>(variables);
        Schema.SiteConnection page;
        do {
            page = ask(query, asked).sites();
            if (page == null || page.nodes() == null || page.pageInfo() == null) {
                throw new IllegalArgumentException(
                        "the document must ask for sites { nodes pageInfo }");
            }
            sites.addAll(page.nodes());
            asked.put("after", page.pageInfo().endCursor());
        } while (page.pageInfo().hasNextPage());
        return sites;
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static long retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(Long::parseLong)
                .orElse(1L);
    }

    private Schema.Query data(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode answer = read(response.body());
        if (!answer.path("errors").isEmpty()) {
            JsonNode error = answer.at("/errors/0");
            throw new Refused(
                    error.path("message").asString(""),
                    error.at("/extensions/code").asString(""),
                    status);
        }
        if (!answer.path("data").isObject()) {
            // Outside GraphQL the atlas answers with a problem as RFC 9457 has it.
            String title = answer.path("title").asString("HTTP " + status);
            throw new Refused(
                    answer.path("detail").asString(title),
                    answer.path("code").asString(""),
                    status);
        }
        return json.treeToValue(answer.path("data"), Schema.Query.class);
    }

    /** What a body says; nothing if it is not JSON, as from a proxy in between. */
    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException other) {
            return json.createObjectNode();
        }
    }
}
