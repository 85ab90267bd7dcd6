package eu.atmpatlas.backend.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A hub's server, which accepts or refuses messages as a test requires. */
final class WebhookReceiver implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final List<ReceivedMessage> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile IntUnaryOperator retryAfter = request -> 0;
    private volatile IntUnaryOperator status = request -> 204;

    /** A received request and the response status. */
    record ReceivedMessage(
            String id,
            String timestamp,
            String signature,
            String body,
            int status,
            Instant receivedAt,
            ChangeNumbers changes) {}

    /** Numbers of the changes in a message. */
    record ChangeNumbers(List<Long> all) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.start();
    }

    String url() {
        return "http://localhost:%d/hook".formatted(server.getAddress().getPort());
    }

    /** Responds to the n-th request, from 1, with a status. */
    void answerWith(IntUnaryOperator byRequest) {
        requests.set(0);
        status = byRequest;
    }

    /** Sends {@code Retry-After} with the n-th response, from 1. */
    void retryAfter(IntUnaryOperator seconds) {
        retryAfter = seconds;
    }

    List<ReceivedMessage> all() {
        return received;
    }

    List<ReceivedMessage> accepted() {
        return received.stream().filter(one -> one.status() < 300).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int request = requests.incrementAndGet();
        int answer = status.applyAsInt(request);
        JsonNode message = json.readTree(body);
        received.add(
                new ReceivedMessage(
                        header(exchange, "webhook-id"),
                        header(exchange, "webhook-timestamp"),
                        header(exchange, "webhook-signature"),
                        body,
                        answer,
                        now,
                        new ChangeNumbers(
                                message.at("/data/changes").values().stream()
                                        .map(change -> change.at("/number").asLong())
                                        .toList())));
        Map.of("Location", url()).forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders()
                .set("Retry-After", Integer.toString(retryAfter.applyAsInt(request)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
