package eu.atmpatlas.graph.change;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the change log from the graph. */
public final class GraphChangeLog implements ChangeLog {

    private static final String HEAD =
            "MATCH (log:ChangeLog {id: 'atlas'}) RETURN log.head AS head";
    private static final String AFTER =
            """
            MATCH (c:Change)
            WHERE c.seq > $seq AND c.seq <= $seq + $limit
            OPTIONAL MATCH (p:Change {seq: c.previous})
            RETURN properties(c) AS c, p.after AS before
            ORDER BY c.seq
            """;

    private static final String TOUCHING = Cypher.file(ChangeLog.class, "changes-touching");

    private static final String REVISIONS = Cypher.file(ChangeLog.class, "revisions");

    private static final String FILTERED = Cypher.file(ChangeLog.class, "changes-filtered");

    /**
     * A separate query text: Neo4j uses the order of the index only if the text states the order.
     */
    private static final String FILTERED_BACKWARDS =
            FILTERED.replace("ORDER BY c.seq", "ORDER BY c.seq DESC");

    private static final String BY_SEQUENCE =
            """
            MATCH (c:Change)
            WHERE c.seq IN $numbers
            OPTIONAL MATCH (p:Change {seq: c.previous})
            RETURN properties(c) AS c, p.after AS before
            ORDER BY c.seq
            """;

    /** Changes that one call scans, which takes at most some tenths of a second. */
    private static final int MAX_SCANNED = 20_000;

    /** Fewer, because the database sorts them all before it returns the first. */
    private static final int MAX_SCANNED_BACKWARDS = 2_000;

    private final Graph graph;

    /** Creates a reader of the graph's change log. */
    public GraphChangeLog(Graph graph) {
        this.graph = graph;
    }

    @Override
    public long head() {
        List<Record> rows = graph.read(HEAD, Map.of());
        return rows.isEmpty() ? 0 : rows.getFirst().get("head").asLong();
    }

    @Override
    public List<Change> after(long seq, int limit) {
        requireLimit(limit);
        return graph.read(AFTER, Map.of("seq", seq, "limit", limit)).stream()
                .map(row -> change(row.get("c"), row.get("before")))
                .toList();
    }

    @Override
    public List<Change> bySequence(Collection<Long> numbers) {
        return graph.read(BY_SEQUENCE, Map.of("numbers", List.copyOf(numbers))).stream()
                .map(row -> change(row.get("c"), row.get("before")))
                .toList();
    }

    @Override
    public FilteredPage filtered(
            ChangeLogFilter filter, long after, long before, boolean newestFirst, int limit) {
        requireLimit(limit);
        // An index finds the changes of a record, so the scan needs no limit.
        boolean indexed = !filter.records().isEmpty();
        long from =
                newestFirst && !indexed
                        ? Math.max(after, before - 1 - MAX_SCANNED_BACKWARDS)
                        : after;
        long to = newestFirst || indexed ? before : Math.min(before, after + 1 + MAX_SCANNED);
        List<Change> found;
        if (indexed) {
            found = touching(filter.records(), from, to, newestFirst, limit);
        } else if (filter.matchesEverything()) {
            long first = newestFirst ? Math.max(from, to - 1 - limit) : from;
            List<Change> oldestFirst = after(first, (int) Math.min(limit, to - 1 - first));
            found = newestFirst ? oldestFirst.reversed() : oldestFirst;
        } else {
            found =
                    graph
                            .read(
                                    newestFirst ? FILTERED_BACKWARDS : FILTERED,
                                    parameters(filter, from, to, limit))
                            .stream()
                            .map(row -> change(row.get("c"), row.get("before")))
                            .toList();
        }
        long end = newestFirst ? from + 1 : to - 1;
        return new FilteredPage(found, found.size() < limit ? end : found.getLast().seq());
    }

    private static Map<String, @Nullable Object> parameters(
            ChangeLogFilter filter, long after, long before, int limit) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("after", after);
        parameters.put("before", before);
        parameters.put("limit", limit);
        parameters.put("subjects", namesOrNull(filter.subjects(), Enum::name));
        parameters.put("operations", namesOrNull(filter.operations(), Enum::name));
        parameters.put("methods", namesOrNull(filter.methods(), Enum::name));
        parameters.put("actors", namesOrNull(filter.actors(), actor -> actor));
        parameters.put("kinds", namesOrNull(filter.kinds(), Enum::name));
        parameters.put("countries", namesOrNull(filter.countries(), code -> code));
        // The code with quotation marks, as in the JSON of a state.
        parameters.put("quotedCountries", namesOrNull(filter.countries(), "\"%s\""::formatted));
        return parameters;
    }

    /** Returns null, which means no condition, for an empty set. */
    private static <T> @Nullable List<String> namesOrNull(Set<T> values, Function<T, String> text) {
        return values.isEmpty() ? null : values.stream().map(text).sorted().toList();
    }

    @Override
    public List<Change> touching(
            Collection<String> records, long after, long before, boolean newestFirst, int limit) {
        requireLimit(limit);
        return graph
                .read(
                        TOUCHING,
                        Map.of(
                                "records", List.copyOf(records),
                                "after", after,
                                "before", before,
                                "direction", newestFirst ? -1 : 1,
                                "limit", limit))
                .stream()
                .map(row -> change(row.get("c"), row.get("before")))
                .toList();
    }

    @Override
    public Map<String, Revision> revisions(Collection<String> records) {
        var revisions = new HashMap<String, Revision>();
        for (Record row : graph.read(REVISIONS, Map.of("records", List.copyOf(records)))) {
            revisions.put(
                    row.get("id").asString(),
                    new Revision(
                            row.get("changes").asLong(),
                            row.get("lastAt").asZonedDateTime().toInstant()));
        }
        return revisions;
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit must be 1 to 10,000, not " + limit);
        }
    }

    private static Change change(Value c, Value before) {
        String kind = text(c.get("kind"));
        return new Change(
                c.get("seq").asLong(),
                c.get("at").asZonedDateTime().toInstant(),
                new Provenance(
                        c.get("actor").asString(),
                        text(c.get("reason")),
                        Provenance.Method.valueOf(c.get("method").asString())),
                Change.Subject.valueOf(c.get("subject").asString()),
                c.get("subjectId").asString(),
                kind == null ? null : EntityKind.valueOf(kind),
                Change.Operation.valueOf(c.get("operation").asString()),
                c.get("touches").asList(Value::asString),
                text(before),
                text(c.get("after")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }
}
