package eu.atmpatlas.graph.relation;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;

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

/** The ties between records. */
public final class Relations {

    private static final String OF = Cypher.file(Relations.class, "relations-of");
    private static final String COUNTS = Cypher.file(Relations.class, "relation-counts");
    private static final String BY_ENDPOINTS =
            """
            UNWIND $ties AS tie
            MATCH (from:Entity {id: tie.from})-[r {id: tie.id}]->(to:Entity {id: tie.to})
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;
    private static final String ALL =
            """
            MATCH (from:Entity)-[r]->(to:Entity)
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;

    /**
     * Relations of a type that begin or end between two days. Looks at all relations of the type.
     */
    private static final String BOUND_BETWEEN =
            """
            MATCH (from:Entity)-[r:$($type)]->(to:Entity)
            WHERE $first < r.validFrom <= $last OR $first <= r.validTo < $last
            RETURN type(r) AS type, properties(r) AS properties, from.id AS from, to.id AS to
            """;

    private final Graph graph;

    /** Reads through the graph. */
    public Relations(Graph graph) {
        this.graph = graph;
    }

    /**
     * A page of relations for each of many records, in one round trip however many records; in two
     * where counts are asked for and a page does not hold all.
     *
     * @return by record; every id asked for is there
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

    /** A first page that is not full has been counted with it; the others are counted apart. */
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

    /** All relations of these types for each of many records, in one round trip. */
    public Map<String, List<Relation>> all(
            Collection<String> ids, Set<RelationType> types, RelationDirection direction) {
        var all = new LinkedHashMap<String, List<Relation>>();
        of(ids, RelationQuery.all(types, direction))
                .forEach((id, page) -> all.put(id, page.relations()));
        return all;
    }

    /**
     * Relations by id, in one round trip however many. One whose ends are others by now, or that is
     * gone, is not in the answer.
     */
    public Map<Endpoints, Relation> byEndpoints(Collection<Endpoints> relations) {
        var found = new HashMap<Endpoints, Relation>();
        if (!relations.isEmpty()) {
            List<Map<String, String>> rows =
                    relations.stream()
                            .map(tie -> Map.of("id", tie.id(), "from", tie.from(), "to", tie.to()))
                            .toList();
            for (Record row : graph.read(BY_ENDPOINTS, Map.of("ties", rows))) {
                Relation relation = relation(row);
                found.put(new Endpoints(relation.id(), relation.from(), relation.to()), relation);
            }
        }
        return found;
    }

    /** A relation's id with those of its ends, from where it is found at once. */
    public record Endpoints(String id, String from, String to) {}

    /** Relations of a type that are valid on one of two days and not on the other. */
    public List<Relation> changingBetween(RelationType type, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return graph
                .read(BOUND_BETWEEN, Map.of("type", type.name(), "first", first, "last", last))
                .stream()
                .map(Relations::relation)
                .filter(relation -> relation.isValidOn(one) != relation.isValidOn(other))
                .toList();
    }

    /** Hands over every relation of the graph, in bounded memory and no order. */
    public void forEach(Consumer<Relation> each) {
        graph.readStreaming(ALL, Map.of(), row -> each.accept(relation(row)));
    }

    private static RelationPage page(List<Record> rows, int first, long total) {
        List<Record> shown = rows.size() > first ? rows.subList(0, first) : rows;
        return new RelationPage(
                shown.stream().map(Relations::relation).toList(),
                shown.stream().map(row -> row.get("place").asString()).toList(),
                rows.size() > first,
                total);
    }

    private static Relation relation(Record row) {
        Value p = row.get("properties");
        return new Relation(
                p.get("id").asString(),
                RelationType.valueOf(row.get("type").asString()),
                row.get("from").asString(),
                row.get("to").asString(),
                p.get("role").isNull() ? null : p.get("role").asString(),
                date(p.get("validFrom")),
                date(p.get("validTo")),
                p.get("sources").asList(Value::asString));
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}
