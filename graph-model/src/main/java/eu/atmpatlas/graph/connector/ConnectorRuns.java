package eu.atmpatlas.graph.connector;

import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores the runs of connectors as nodes {@code (:ConnectorRun)}. Thread-safe. */
public final class ConnectorRuns {

    /** Older runs of a connector are deleted. */
    static final int KEPT_RUNS = 100;

    private static final String ADD = Cypher.file(ConnectorRuns.class, "add-connector-run");
    private static final String LATEST_OF_ALL =
            Cypher.file(ConnectorRuns.class, "latest-connector-runs");
    private static final String LATEST =
            """
            MATCH (r:ConnectorRun {connector: $connector})
            WHERE $outcome IS NULL OR r.outcome = $outcome
            RETURN properties(r) AS r
            ORDER BY r.startedAt DESC, r.number DESC
            LIMIT 1
            """;

    private final Graph graph;

    /** Stores the runs in the graph. */
    public ConnectorRuns(Graph graph) {
        this.graph = graph;
    }

    /** Stores a run. */
    public void add(ConnectorRun run) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("connector", run.connector());
        properties.put("startedAt", run.startedAt().atZone(ZoneOffset.UTC));
        properties.put("endedAt", run.endedAt().atZone(ZoneOffset.UTC));
        properties.put("outcome", run.outcome().name());
        properties.put("read", run.counts().read());
        properties.put("relevant", run.counts().relevant());
        properties.put("matched", run.counts().matched());
        properties.put("added", run.counts().added());
        properties.put("unchanged", run.counts().unchanged());
        properties.put("created", run.counts().created());
        properties.put("unmatched", run.counts().unmatched());
        properties.put("refused", run.counts().refused());
        properties.put("address", run.address());
        properties.put("etag", run.etag());
        properties.put("lastModified", run.lastModified());
        properties.put("failure", run.failure());
        graph.write(tx ->
                tx.run(
                        ADD,
                        Map.of(
                                "connector",
                                run.connector(),
                                "run",
                                properties,
                                "kept",
                                KEPT_RUNS)));
    }

    /**
     * The last runs of a connector.
     *
     * @param completed that read the register; null if none has
     */
    public record Latest(ConnectorRun last, @Nullable ConnectorRun completed) {}

    /** Returns the last runs of each connector that has run, by its name, in one round trip. */
    public Map<String, Latest> latest() {
        var latest = new HashMap<String, Latest>();
        for (Record row : graph.read(LATEST_OF_ALL, Map.of())) {
            Value completed = row.get("completed");
            ConnectorRun last = run(row.get("last"));
            latest.put(
                    last.connector(), new Latest(last, completed.isNull() ? null : run(completed)));
        }
        return latest;
    }

    /** Returns the last run of a connector. */
    public Optional<ConnectorRun> last(String connector) {
        return latest(connector, null);
    }

    /** Returns the last run of a connector that read the register. */
    public Optional<ConnectorRun> lastCompleted(String connector) {
        return latest(connector, Outcome.COMPLETED);
    }

    private Optional<ConnectorRun> latest(String connector, @Nullable Outcome outcome) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("connector", connector);
        parameters.put("outcome", outcome == null ? null : outcome.name());
        return graph.read(LATEST, parameters).stream().map(row -> run(row.get("r"))).findFirst();
    }

    private static ConnectorRun run(Value node) {
        return new ConnectorRun(
                node.get("connector").asString(),
                instant(node.get("startedAt")),
                instant(node.get("endedAt")),
                Outcome.valueOf(node.get("outcome").asString()),
                new Counts(
                        node.get("read").asLong(),
                        node.get("relevant").asLong(),
                        node.get("matched").asLong(),
                        node.get("added").asLong(),
                        node.get("unchanged").asLong(),
                        node.get("created").asLong(),
                        node.get("unmatched").asLong(),
                        node.get("refused").asLong()),
                node.get("address").asString(null),
                node.get("etag").asString(null),
                node.get("lastModified").asString(null),
                node.get("failure").asString(null));
    }

    private static Instant instant(Value time) {
        return time.asZonedDateTime().toInstant();
    }
}
