package eu.atmpatlas.graph.relation;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.statement.Statement.Method;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the relations between records. */
public final class Relations {

    /**
     * Type in the graph of a denial, and of a relation that a stronger denial outweighs. Queries
     * for the types of {@link RelationType} do not find these, so they never count as relations.
     */
    public static final String STATED = "STATED";

    private static final String OF = Cypher.file(Relations.class, "relations-of");
    private static final String COUNTS = Cypher.file(Relations.class, "relation-counts");
    private static final String BY_ENDPOINTS =
            """
            UNWIND $relations AS relation
            MATCH (from:Entity {id: relation.from})-[r {id: relation.id}]->(to:Entity {id: relation.to})
            WHERE type(r) <> 'STATED'
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;
    private static final String ALL =
            """
            MATCH (from:Entity)-[r]->(to:Entity)
            WHERE type(r) <> 'STATED'
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;

    private static final String STATED_OF =
            """
            UNWIND $ids AS id
            MATCH (e:Entity {id: id})-[r:STATED]-(:Entity)
            RETURN id, type(r) AS type, properties(r) AS properties,
                   startNode(r).id AS from, endNode(r).id AS to
            ORDER BY id, r.id
            """;

    /** Relations of a type that begin or end between two days. Scans all relations of the type. */
    private static final String CHANGING_BETWEEN =
            """
            MATCH (from:Entity)-[r:$($type)]->(to:Entity)
            WHERE $first < r.validFrom <= $last OR $first <= r.validTo < $last
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;

    private final Graph graph;

    /** Creates a reader of the graph's relations. */
    public Relations(Graph graph) {
        this.graph = graph;
    }

    /**
     * Returns a page of relations for each record, in one round trip for all records. With counts,
     * a second round trip is needed if a page does not contain all relations.
     *
     * @return pages by record id, with an entry for every requested id
     */
    public Map<String, RelationPage> of(Collection<String> ids, RelationQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", List.copyOf(ids));
        parameters.put("types", query.types().stream().map(Enum::name).toList());
        parameters.put("direction", query.direction().name());
        parameters.put("after", query.after());
        parameters.put("limit", query.first() + 1);
        var rows = new HashMap<String, List<Record>>();
        for (Record row : graph.read(OF, parameters)) {
            rows.computeIfAbsent(row.get("id").asString(), any -> new ArrayList<>()).add(row);
        }
        Map<String, Long> totals = query.count() ? totals(rows, query, parameters) : Map.of();
        var pages = new LinkedHashMap<String, RelationPage>();
        for (String id : ids) {
            long total = query.count() ? totals.getOrDefault(id, 0L) : -1;
            pages.put(id, page(rows.getOrDefault(id, List.of()), query.first(), total));
        }
        return pages;
    }

    /**
     * Counts the relations of each record. If a first page contains all of them, its size is the
     * count; the others need a query.
     */
    private Map<String, Long> totals(
            Map<String, List<Record>> rows, RelationQuery query, Map<String, Object> parameters) {
        var totals = new HashMap<String, Long>();
        var uncounted = new ArrayList<Object>();
        for (Object id : (List<?>) Objects.requireNonNull(parameters.get("ids"))) {
            int found = rows.getOrDefault(id, List.of()).size();
            if (query.after() == null && found <= query.first()) {
                totals.put((String) id, (long) found);
            } else {
                uncounted.add(id);
            }
        }
        if (!uncounted.isEmpty()) {
            parameters.put("ids", uncounted);
            for (Record row : graph.read(COUNTS, parameters)) {
                totals.put(row.get("id").asString(), row.get("total").asLong());
            }
        }
        return totals;
    }

    /** Returns all relations of these types for each record, in one round trip. */
    public Map<String, List<Relation>> all(
            Collection<String> ids, Set<RelationType> types, RelationDirection direction) {
        var all = new LinkedHashMap<String, List<Relation>>();
        of(ids, RelationQuery.all(types, direction))
                .forEach((id, page) -> all.put(id, page.relations()));
        return all;
    }

    /**
     * Returns relations by id and ends, in one round trip. The result omits relations that were
     * removed or now have other ends.
     */
    public Map<Endpoints, Relation> byEndpoints(Collection<Endpoints> keys) {
        var found = new HashMap<Endpoints, Relation>();
        if (!keys.isEmpty()) {
            List<Map<String, String>> rows =
                    keys.stream()
                            .map(key -> Map.of("id", key.id(), "from", key.from(), "to", key.to()))
                            .toList();
            for (Record row : graph.read(BY_ENDPOINTS, Map.of("relations", rows))) {
                Relation relation = relation(row);
                found.put(new Endpoints(relation.id(), relation.from(), relation.to()), relation);
            }
        }
        return found;
    }

    /**
     * The id of a relation with the ids of its ends. With an end, the database finds the relation
     * without a scan.
     */
    public record Endpoints(String id, String from, String to) {}

    /**
     * Returns the statements about relations that do not count: denials, and relations that a
     * stronger denial outweighs. One round trip for all records.
     *
     * @param ids of records; a statement is returned for each of its two records that is asked for
     * @return by record id, without an entry for a record that has none
     */
    public Map<String, List<Relation>> notCounting(Collection<String> ids) {
        var found = new LinkedHashMap<String, List<Relation>>();
        if (!ids.isEmpty()) {
            for (Record row : graph.read(STATED_OF, Map.of("ids", List.copyOf(ids)))) {
                found.computeIfAbsent(row.get("id").asString(), any -> new ArrayList<>())
                        .add(relation(row));
            }
        }
        return found;
    }

    /** Returns the relations of a type that are valid on exactly one of two days. */
    public List<Relation> changingBetween(RelationType type, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return graph
                .read(CHANGING_BETWEEN, Map.of("type", type.name(), "first", first, "last", last))
                .stream()
                .map(Relations::relation)
                .filter(relation -> relation.isValidOn(one) != relation.isValidOn(other))
                .toList();
    }

    /** Passes every relation to the consumer, in bounded memory and in no particular order. */
    public void forEach(Consumer<Relation> each) {
        graph.readStreaming(ALL, Map.of(), row -> each.accept(relation(row)));
    }

    private static RelationPage page(List<Record> rows, int first, long total) {
        List<Record> shown = rows.size() > first ? rows.subList(0, first) : rows;
        return new RelationPage(
                shown.stream().map(Relations::relation).toList(),
                shown.stream().map(row -> row.get("cursor").asString()).toList(),
                rows.size() > first,
                total);
    }

    private static Relation relation(Record row) {
        Value p = row.get("properties");
        String type = row.get("type").asString();
        return new Relation(
                p.get("id").asString(),
                RelationType.valueOf(type.equals(STATED) ? p.get("type").asString() : type),
                row.get("from").asString(),
                row.get("to").asString(),
                text(p.get("role")),
                date(p.get("validFrom")),
                date(p.get("validTo")),
                p.get("sources").asList(Value::asString),
                statement(p));
    }

    /** Earlier versions stored no statement, and this one stores none that is plain. */
    private static RelationStatement statement(Value p) {
        return p.get("asserted").isNull()
                ? RelationStatement.PLAIN
                : new RelationStatement(
                        p.get("asserted").asBoolean(),
                        date(p.get("statedOn")),
                        date(p.get("retrievedOn")),
                        Method.valueOf(p.get("method").asString()),
                        text(p.get("actor")),
                        text(p.get("note")),
                        p.get("shown").asBoolean());
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}
