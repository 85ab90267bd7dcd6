package eu.atmpatlas.backend.testing;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** An HTTP client for tests. */
@Lazy
@TestComponent
public class AtlasHttpClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;

    AtlasHttpClient(@Value("${local.server.port}") int port, SearchIndex index, ChangeLog changes)
            throws InterruptedException {
        this.port = port;
        if (!index.awaitSeq(changes.head(), Duration.ofSeconds(30))) {
            throw new IllegalStateException("the index did not come up: " + index.progress());
        }
    }

    /** The result of a document. */
    public JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    /** The result of a document with variables. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        return json.readTree(post(document, variables).body());
    }

    /** The full response to a document with variables. */
    public HttpResponse<String> post(String document, Map<String, ?> variables) {
        return send(
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(body(document, variables)));
    }

    /** The result of a document that the administrator sends. */
    public JsonNode askAsAdministrator(String document, Map<String, ?> variables) {
        return json.readTree(
                send(request("/graphql")
                                .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json")
                                .POST(body(document, variables)))
                        .body());
    }

    private HttpRequest.BodyPublisher body(String document, Map<String, ?> variables) {
        return HttpRequest.BodyPublishers.ofString(
                json.writeValueAsString(Map.of("query", document, "variables", variables)));
    }

    /** The response of an address. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A request builder for a path. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(2));
    }

    /** The response of an address as bytes. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a request; redirects are not followed. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> read) {
        try {
            return client.send(request.build(), read);
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
