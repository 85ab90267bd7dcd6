package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.provenance.SourceScanRepository;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Sources without Spring Data, because these tests have no application context. */
record GraphSources(Graph graph) implements SourceRepository, SourceScanRepository {

    @Override
    public List<Source> findAllByIdIn(Collection<String> ids) {
        return read(
                "MATCH (s:Source) WHERE s.id IN $ids RETURN properties(s) AS s",
                Map.of("ids", List.copyOf(ids)));
    }

    @Override
    public List<Source> findTop1000ByIdGreaterThanOrderById(String after) {
        return read(
                "MATCH (s:Source) WHERE s.id > $after RETURN properties(s) AS s ORDER BY s.id LIMIT"
                        + " 1000",
                Map.of("after", after));
    }

    private List<Source> read(String cypher, Map<String, ?> parameters) {
        return graph.read(cypher, parameters).stream().map(GraphSources::source).toList();
    }

    private static Source source(Record row) {
        Value s = row.get("s");
        return new Source(
                s.get("id").asString(),
                s.get("title").asString(),
                s.get("url").asString(null),
                date(s.get("retrievedOn")),
                date(s.get("publishedOn")),
                s.get("note").asString(null));
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }
}
