package eu.atmpatlas.backend.change.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Streams of changes over real connections. */
@AtlasTest
class ChangeStreamHttpTests {

    private static final String SUBSCRIPTION =
            "subscription ($since: ChangeNumber) { changed(since: $since) { number subject"
                    + " records { name } } }";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtlasHttpClient http;
    private final ChangeLog log;
    private final WriteService writeService;
    private final StreamLimiter streams;

    ChangeStreamHttpTests(
            @Autowired AtlasHttpClient http,
            @Autowired ChangeLog log,
            @Autowired WriteService writeService,
            @Autowired StreamLimiter streams) {
        this.http = http;
        this.log = log;
        this.writeService = writeService;
        this.streams = streams;
    }

    @Test
    void serverSentEventsResumeAfterTheLastId() throws Exception {
        long before = log.head();
        final long last;
        try (var events = open(http.request("/changes?since=" + (before - 2)))) {
            assertThat(events.next().at("/number").asLong()).isEqualTo(before - 1);
            assertThat(events.next().at("/number").asLong()).isEqualTo(before);
            writeASource("cut off " + before);
            JsonNode live = events.next();
            last = live.at("/number").asLong();
            assertThat(last).isEqualTo(before + 1);
            assertThat(live.at("/after/title").asString()).isEqualTo("cut off " + before);
            assertThat(events.lastId).isEqualTo(Long.toString(last));
        }
        writeASource("meanwhile " + before);
        // An EventSource connects again where a stream ends early.
        JsonNode resumed =
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptionsInstanceOf(IOException.class)
                        .until(() -> firstAfter(last), Objects::nonNull);
        assertThat(resumed.at("/number").asLong()).isEqualTo(last + 1);
    }

    private JsonNode firstAfter(long last) throws Exception {
        try (var again =
                open(
                        http.request("/changes?subject=source")
                                .header("Last-Event-ID", Long.toString(last)))) {
            return again.next();
        }
    }

    @Test
    void invalidParametersAreAnsweredWithAProblem() {
        for (String wrong : List.of("since=x", "since=9007199254740991", "kind=PLANT", "ping=1")) {
            HttpResponse<String> answer =
                    http.get("/changes?" + wrong, "Accept", "text/event-stream");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(answer.body()).contains(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aSubscriptionGoesOverServerSentEvents() throws Exception {
        long head = log.head();
        try (var events = open(subscription(head - 1))) {
            JsonNode first = events.next();
            assertThat(first.at("/data/changed/number").asLong()).isEqualTo(head);
            writeASource("subscribed " + head);
            assertThat(events.next().at("/data/changed/number").asLong()).isEqualTo(head + 1);
        }
        try (var wrong = open(subscription(head + 1_000_000))) {
            assertThat(wrong.next().at("/errors/0/extensions/code").asString())
                    .isEqualTo("BAD_USER_INPUT");
        }
        try (var invalid =
                open(
                        http.request("/graphql")
                                .header("Content-Type", "application/json")
                                .header("Accept", "text/event-stream")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"query\": \"subscription { nothing }\"}")))) {
            assertThat(invalid.next().at("/errors/0/extensions/code").asString())
                    .isEqualTo("GRAPHQL_VALIDATION_FAILED");
        }
    }

    @Test
    void aSubscriptionGoesOverAWebSocket() throws Exception {
        // Streams of other tests may still be open: the server notices their end at the next
        // heartbeat.
        int others = streams.openCount();
        var listener = new SocketListener();
        WebSocket socket = connect(listener, "http://localhost:" + port());
        send(socket, Map.of("type", "connection_init"));
        assertThat(listener.next().at("/type").asString()).isEqualTo("connection_ack");
        send(
                socket,
                Map.of(
                        "id", "1",
                        "type", "subscribe",
                        "payload", Map.of("query", SUBSCRIPTION, "variables", Map.of("since", 0))));
        long head = log.head();
        var withTwoRecords = false;
        for (long number = 1; number <= head; number++) {
            JsonNode change = listener.next().at("/payload/data/changed");
            assertThat(change.at("/number").asLong()).isEqualTo(number);
            withTwoRecords |= change.at("/records").size() == 2;
        }
        assertThat(withTwoRecords).as("the records of a relation are published").isTrue();
        send(socket, Map.of("type", "ping"));
        assertThat(listener.next().at("/type").asString()).isEqualTo("pong");
        String mutation = "mutation { confirmRecord(record: \"site-alpha-ctf\") { seq } }";
        send(socket, Map.of("id", "2", "type", "subscribe", "payload", Map.of("query", mutation)));
        JsonNode refused = listener.next();
        while (!refused.at("/id").asString("").equals("2")) {
            refused = listener.next();
        }
        assertThat(refused.toString()).contains("METHOD_NOT_ALLOWED");
        send(socket, Map.of("id", "1", "type", "complete"));
        await("no seat is taken when nobody listens")
                .atMost(Duration.ofMinutes(1))
                .until(() -> streams.openCount() <= others);
        socket.abort();
    }

    @Test
    void otherOriginsMayNotOpenASocket() {
        assertThatThrownBy(() -> connect(new SocketListener(), "https://elsewhere.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    private void writeASource(String title) {
        writeService.apply(
                List.of(new Write.PutSource(new Source("streamed", title, null, null, null, null))),
                new Provenance("tests", null, Provenance.Method.EDIT));
    }

    private HttpRequest.Builder subscription(long since) {
        return http.request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(
                                        Map.of(
                                                "query",
                                                SUBSCRIPTION,
                                                "variables",
                                                Map.of("since", since)))));
    }

    private int port() {
        return http.request("/").build().uri().getPort();
    }

    private WebSocket connect(SocketListener listener, String origin) {
        return client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Origin", origin)
                .buildAsync(URI.create("ws://localhost:" + port() + "/graphql"), listener)
                .join();
    }

    private void send(WebSocket socket, Map<String, ?> message) {
        socket.sendText(json.writeValueAsString(message), true).join();
    }

    private EventReader open(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new EventReader(
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    /** Reads events according to the specification of EventSource. */
    private final class EventReader implements AutoCloseable {

        private final BufferedReader lines;
        private String lastId = "";

        EventReader(BufferedReader lines) {
            this.lines = lines;
        }

        JsonNode next() throws IOException {
            var data = new ArrayList<String>();
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the stream has ended");
                }
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:") && !line.substring(5).isBlank()) {
                    data.add(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return json.readTree(String.join("\n", data));
                }
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private final class SocketListener implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() throws InterruptedException {
            while (true) {
                String message = messages.poll(2, TimeUnit.MINUTES);
                assertThat(message).as("a message within ten seconds").isNotNull();
                JsonNode read = json.readTree(message);
                if (!read.at("/type").asString().equals("ping")) {
                    return read;
                }
            }
        }
    }
}
