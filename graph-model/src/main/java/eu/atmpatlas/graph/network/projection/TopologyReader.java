package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Topology;
import eu.atmpatlas.graph.network.TopologyBuilder;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads all records and relations, row by row, with only the fields that the network needs. */
final class TopologyReader {

    private static final String RECORDS = Cypher.file(TopologyReader.class, "network-records");
    private static final String RELATIONS = Cypher.file(TopologyReader.class, "network-relations");

    /**
     * Long, because no request waits for this read, and a large graph on a busy machine takes
     * minutes.
     */
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(15);

    private final Graph graph;
    private final ChangeLog log;

    TopologyReader(Graph graph, ChangeLog log) {
        this.graph = graph.withTimeout(READ_TIMEOUT);
        this.log = log;
    }

    /** Reads the topology, which includes all changes up to its number in the change log. */
    Topology read() {
        long seq = log.head();
        Instant readAt = Instant.now();
        return graph.read(tx -> {
            var builder = new TopologyBuilder();
            tx.run(RECORDS, Map.of(), row -> record(builder, row));
            tx.run(RELATIONS, Map.of("types", types()), row -> relation(builder, row));
            return builder.build(seq, readAt);
        });
    }

    private static List<String> types() {
        return Arrays.stream(RelationType.values()).map(Enum::name).toList();
    }

    private static void record(TopologyBuilder builder, Record row) {
        builder.record(
                row.get("id").asString(),
                EntityKind.valueOf(row.get("kind").asString()),
                row.get("name").asString(),
                keys(row),
                year(row.get("startYear"), 1, 1),
                year(row.get("endYear"), 12, 31));
    }

    /** The keys of a record's concepts; of a site, also those of the roles that follow. */
    private static List<String> keys(Record row) {
        List<String> keys = row.get("concepts").asList(Value::asString);
        List<String> types = row.get("siteTypes").asList(Value::asString);
        if (!row.get("kind").asString().equals(EntityKind.SITE.name())) {
            return keys;
        }
        List<String> roles =
                ChainRoles.of(field ->
                        switch (field) {
                            case "siteTypes" -> types;
                            case "capabilities" -> codes(keys, "capability:");
                            default -> codes(keys, ChainRoles.SCHEME + ":");
                        });
        return Stream.concat(
                        keys.stream(), roles.stream().map(role -> ChainRoles.SCHEME + ":" + role))
                .distinct()
                .toList();
    }

    private static List<String> codes(List<String> keys, String prefix) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    private static void relation(TopologyBuilder builder, Record row) {
        builder.relation(
                row.get("id").asString(),
                RelationType.valueOf(row.get("type").asString()),
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("role").isNull() ? null : row.get("role").asString(),
                date(row.get("validFrom")),
                date(row.get("validTo")));
    }

    private static @Nullable LocalDate year(Value year, int month, int day) {
        return year.isNull() ? null : LocalDate.of(year.asInt(), month, day);
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}
