package eu.atmpatlas.backend.benchmarks;

import eu.atmpatlas.backend.AtlasApplication;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.synthetic.SyntheticGraphWriter;
import eu.atmpatlas.graph.change.ChangeLog;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole application on a folder of its own, asked over HTTP as anybody asks it. */
final class AtlasServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI graphql;

    /** Cold and busy machines are slow at first, and what is measured is warm: without limits. */
    AtlasServer(Path folder) {
        this(
                folder,
                "--atlas.limits.timeout=5m",
                "--atlas.limits.points-per-minute=1000000000",
                "--atlas.neo4j.transaction-timeout=10m");
    }

    AtlasServer(Path folder, String... settings) {
        this(folder, "none", List.of(settings));
    }

    private AtlasServer(Path folder, String seed, List<String> settings) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(
                List.of(
                        "--server.port=0",
                        "--atlas.seed=" + seed,
                        "--atlas.neo4j.page-cache=1GB",
                        "--atlas.neo4j.folder=" + folder.resolve("neo4j"),
                        "--atlas.index.folder=" + folder.resolve("index")));
        this.context =
                new SpringApplication(AtlasApplication.class).run(arguments.toArray(String[]::new));
        this.graphql =
                URI.create(
                        "http://localhost:%s/graphql"
                                .formatted(
                                        context.getEnvironment().getProperty("local.server.port")));
    }

    /** With the data that the atlas ships with, and the limits too. */
    static AtlasServer withSeedData(Path folder) {
        return new AtlasServer(folder, "classpath:/seed-data", List.of());
    }

    /** Writes a synthetic graph into an empty folder, and waits until the index has it. */
    void fill(int sites) throws Exception {
        if (get(ChangeLog.class).head() == 0) {
            get(SyntheticGraphWriter.class).run(sites, 42, "classpath:/seed-data");
        }
        awaitIndex();
    }

    URI graphql() {
        return graphql;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until searches see all that is written. */
    void awaitIndex() throws InterruptedException {
        long head = get(ChangeLog.class).head();
        if (!get(SearchIndex.class).awaitSeq(head, Duration.ofMinutes(30))) {
            throw new IllegalStateException("the index does not keep up");
        }
    }

    /**
     * The data that answer a document, over a plain connection that stays open: a client with
     * threads of its own would be measured along.
     */
    JsonNode query(String document, Map<String, ?> variables) {
        byte[] request = json.writeValueAsBytes(Map.of("query", document, "variables", variables));
        try {
            var connection = (HttpURLConnection) graphql.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(request.length);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Accept", "application/graphql-response+json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request);
            }
            try (InputStream in = connection.getInputStream()) {
                JsonNode answer = json.readTree(in);
                if (answer.has("errors")) {
                    throw new IllegalStateException(answer.toString());
                }
                return answer.path("data");
            }
        } catch (IOException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
