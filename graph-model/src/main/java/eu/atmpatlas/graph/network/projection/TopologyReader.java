package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ChainRoles;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.network.Topology;
import eu.atmpatlas.graph.network.TopologyBuilder;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.version.DataVersion;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all records and relations, row by row, with only the fields that the network needs. */
final class TopologyReader {

    private static final String RECORDS = Cypher.file(TopologyReader.class, "network-records");
    private static final String RELATIONS = Cypher.file(TopologyReader.class, "network-relations");

    /**
     * Relationships to the concepts that the network uses, as in {@code network-records.cypher}.
     */
    private static final Set<String> RELATIONSHIPS =
            Set.of(
                    "IN_COUNTRY",
                    "HAS_CAPABILITY",
                    "HANDLES_PRODUCT_TYPE",
                    "IS_OF_PRODUCT_TYPE",
                    "ADDRESSES",
                    "HAS_KIND",
                    "HAS_CHAIN_ROLE");

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

    /** Returns the topology of an earlier version of the data. */
    static Topology of(DataVersion version) {
        var builder = new TopologyBuilder();
        version.records().values().forEach(record -> record(builder, record));
        version.relations()
                .forEach(relation ->
                        builder.relation(
                                relation.id(),
                                relation.type(),
                                relation.from(),
                                relation.to(),
                                relation.role(),
                                relation.validFrom(),
                                relation.validTo()));
        return builder.build(version.seq(), version.at());
    }

    private static void record(TopologyBuilder builder, Entity record) {
        var keys = new ArrayList<String>();
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            if (RELATIONSHIPS.contains(field.relationship())) {
                record.stated()
                        .codes(field.name())
                        .forEach(code -> keys.add(field.scheme() + ":" + code));
            }
        }
        if (record.kind() == EntityKind.SITE) {
            ChainRoles.of(record.stated()::codes)
                    .forEach(role -> keys.add(ChainRoles.SCHEME + ":" + role));
        }
        builder.record(
                record.id(),
                record.kind(),
                record.name(),
                keys.stream().distinct().toList(),
                year(record.value("startYear"), 1, 1),
                year(record.value("endYear"), 12, 31));
    }

    private static @Nullable LocalDate year(@Nullable Object year, int month, int day) {
        return year instanceof Number number ? LocalDate.of(number.intValue(), month, day) : null;
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
