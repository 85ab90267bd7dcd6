package eu.atmpatlas.backend.connector.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Downloads from a real HTTP server. */
@ParallelTestClass
class RegisterDownloadTests {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir private Path folder;

    private HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    /** One answer of the server. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsFetchedWithItsETagAndNotAgainWhileItIsTheSame() throws IOException {
        answer(
                "/file",
                exchange -> {
                    exchange.getResponseHeaders().add("ETag", "\"v1\"");
                    boolean known =
                            "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    send(exchange, known ? 304 : 200, known ? "" : "text");
                });
        Download first = fetch("/file", null);
        assertThat(first).isEqualTo(new Download.Fetched(folder.resolve("file"), "\"v1\"", null));
        assertThat(folder.resolve("file")).hasContent("text");
        assertThat(fetch("/file", "\"v1\"")).isEqualTo(new Download.NotModified());
    }

    @Test
    void aRedirectIsFollowedOnlyToAllowedHosts() throws IOException {
        answer("/file", exchange -> send(exchange, 200, "text"));
        answer("/near", exchange -> redirect(exchange, "/file"));
        answer(
                "/far",
                exchange ->
                        redirect(
                                exchange,
                                "http://127.0.0.2:%d/file"
                                        .formatted(server.getAddress().getPort())));
        answer("/round", exchange -> redirect(exchange, "/round"));
        assertThat(fetch("/near", null)).isInstanceOf(Download.Fetched.class);
        requests.clear();
        assertRefused("/far", "location", "127.0.0.2 is not one of [127.0.0.1]");
        assertThat(requests).as("the other host is not asked").containsExactly("GET /far");
        assertRefused("/round", "location", "more than 5 redirects");
        assertThat(Files.exists(folder.resolve("file.part"))).isFalse();
    }

    @Test
    void onlyHttpsIsAskedUnlessHttpIsAllowed() {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> fetch(limits(false), "/file", null))
                .withMessageContaining("must begin with https://")
                .returns("url", DownloadException::field);
        assertThat(requests).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhetherItsSizeIsStatedOrNot() {
        String large = "x".repeat(3_000);
        answer("/stated", exchange -> send(exchange, 200, large));
        answer(
                "/unstated",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(large.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        assertRefused("/stated", "size", "larger than 1000B");
        assertRefused("/unstated", "size", "larger than 1000B");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anOverloadedRegisterIsAskedAgainAfterAPause() {
        List<Integer> statuses = new ArrayList<>(List.of(503, 500, 200));
        answer(
                "/busy",
                exchange -> {
                    int status = statuses.removeFirst();
                    if (status == 503) {
                        exchange.getResponseHeaders().add("Retry-After", "7");
                    }
                    send(exchange, status, "text");
                });
        assertThat(fetch("/busy", null)).isInstanceOf(Download.Fetched.class);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
    }

    @Test
    void aRegisterThatStaysOverloadedOrAsksForTooMuchIsGivenUp() {
        answer("/down", exchange -> send(exchange, 502, ""));
        answer(
                "/later",
                exchange -> {
                    exchange.getResponseHeaders()
                            .add("Retry-After", "Wed, 04 Mar 2026 07:06:07 GMT");
                    send(exchange, 429, "");
                });
        answer("/gone", exchange -> send(exchange, 404, ""));
        assertRefused("/down", "status", "answers 502, after 3 attempts");
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertRefused("/later", "Retry-After", "asks to wait 7200 seconds");
        requests.clear();
        assertRefused("/gone", "status", "answers 404");
        assertThat(requests).as("asked once").hasSize(1);
    }

    private void answer(String path, Answer answer) {
        server.createContext(
                path,
                exchange -> {
                    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    answer.to(exchange);
                });
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void assertRefused(String path, String field, String reason) {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> fetch(path, null))
                .withMessageContaining(reason)
                .returns(field, DownloadException::field);
    }

    private Download fetch(String path, @Nullable String etag) {
        return fetch(limits(true), path, etag);
    }

    private Download fetch(DownloadLimits limits, String path, @Nullable String etag) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (var download = new RegisterDownload(limits, pauses::add, clock)) {
            return download.fetch(
                    new DownloadRequest(
                            URI.create(
                                    "http://127.0.0.1:%d%s"
                                            .formatted(server.getAddress().getPort(), path)),
                            null,
                            Set.of("127.0.0.1"),
                            etag,
                            null),
                    folder.resolve("file"));
        } catch (IOException closed) {
            throw new java.io.UncheckedIOException(closed);
        }
    }

    private static DownloadLimits limits(boolean allowHttp) {
        return new DownloadLimits(
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                DataSize.ofBytes(1_000),
                3,
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                allowHttp);
    }
}
