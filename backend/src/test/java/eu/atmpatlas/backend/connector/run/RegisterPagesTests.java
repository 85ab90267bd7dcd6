package eu.atmpatlas.backend.connector.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import eu.atmpatlas.backend.connector.register.CtisConnector;
import eu.atmpatlas.backend.connector.register.OrphadataConnector;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Runs of connectors that ask a real HTTP server. */
@GraphTest
class RegisterPagesTests {

    private final ConnectorFixture connectors;

    RegisterPagesTests(Graph graph, @TempDir Path folder) {
        this.connectors = new ConnectorFixture(graph, folder);
    }

    @Test
    void aRegisterThatHasNotChangedIsNotReadAgain() throws IOException {
        byte[] bytes = Files.readAllBytes(ConnectorFixture.resource("en_product1.xml"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean known =
                            "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
                    exchange.getResponseHeaders().add("ETag", "\"v1\"");
                    exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
                    if (!known) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        try {
            var connector = new OrphadataConnector();
            String address =
                    "http://127.0.0.1:%d/en_product1.xml".formatted(server.getAddress().getPort());
            ConnectorRun first = connectors.fetch(connector, address, "127.0.0.1").run();
            assertThat(first.outcome()).isEqualTo(Outcome.COMPLETED);
            assertThat(first.etag()).isEqualTo("\"v1\"");
            ConnectorRun second = connectors.fetch(connector, address, "127.0.0.1").run();
            assertThat(second.outcome()).isEqualTo(Outcome.NOT_MODIFIED);
            assertThat(connectors.runs.last("orphadata")).contains(second);
            assertThat(connectors.runs.lastCompleted("orphadata")).contains(first);
            ConnectorRun foreign = connectors.fetch(connector, address, "other.example").run();
            assertThat(foreign.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(foreign.failure()).startsWith("url: the host 127.0.0.1 is not one of");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void pagesAreReadUntilTheLast() throws IOException {
        var pages = new ArrayList<String>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    pages.add(body.replaceAll("(?s).*\"page\" ?: ?(\\d+).*", "$1"));
                    String more = Boolean.toString(pages.size() < 3);
                    byte[] page =
                            """
                            {"pagination": {"nextPage": %s}, "data": [{"ctNumber": "none"}]}
                            """
                                    .formatted(more)
                                    .getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        try {
            ConnectorReport report =
                    connectors.fetch(
                            new CtisConnector(),
                            "http://127.0.0.1:%d/search".formatted(server.getAddress().getPort()),
                            "127.0.0.1");
            assertThat(pages).containsExactly("1", "2", "3");
            assertThat(report.run().counts().refused()).isEqualTo(3);
            assertThat(connectors.pauses).as("between pages").hasSize(2);
        } finally {
            server.stop(0);
        }
    }
}
