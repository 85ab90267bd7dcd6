package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.directory.RecordConnection.RecordEdge;
import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Wires the list and the connection of each kind: {@code sites} and {@code SiteConnection}, {@code
 * products} and {@code ProductConnection}... These data fetchers are made from the kinds and not
 * annotated, because the connections have no type in common and one more kind needs no Java here.
 */
@Component
class DirectoryWiring implements RuntimeWiringConfigurer {

    private final RecordConnections connections;
    private final RecordLoader records;
    private final ConceptLookup concepts;

    DirectoryWiring(RecordConnections connections, RecordLoader records, ConceptLookup concepts) {
        this.connections = connections;
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (EntityKind kind : EntityKind.values()) {
            String list = kind.label().toLowerCase(Locale.ROOT) + "s";
            wiring.type("Query", query -> query.dataFetcher(list, listOf(kind)))
                    .type(
                            kind.label() + "Connection",
                            connection ->
                                    connection
                                            .dataFetcher("edges", this::edges)
                                            .dataFetcher("nodes", this::nodes)
                                            .dataFetcher("facets", this::facets));
        }
    }

    private DataFetcher<RecordConnection> listOf(EntityKind kind) {
        return environment -> {
            SearchQuery query = FilterReader.read(kind, environment.getArgument("filter"));
            @Nullable String text = environment.getArgument("text");
            return connections.search(environment, text == null ? query : query.withText(text));
        };
    }

    /** Leaves out the records that were removed after the index was last refreshed. */
    private CompletableFuture<List<RecordEdge>> edges(DataFetchingEnvironment environment) {
        List<SearchHit> hits = connection(environment).page().hits();
        return records.records(environment, hits.stream().map(SearchHit::id).toList())
                .thenApply(found -> {
                    var edges = new ArrayList<RecordEdge>();
                    for (int i = 0; i < hits.size(); i++) {
                        Entity record = found.get(i);
                        if (record != null) {
                            edges.add(new RecordEdge(hits.get(i), record));
                        }
                    }
                    return edges;
                });
    }

    private CompletableFuture<List<Entity>> nodes(DataFetchingEnvironment environment) {
        return edges(environment).thenApply(edges -> edges.stream().map(RecordEdge::node).toList());
    }

    private List<FacetCounts> facets(DataFetchingEnvironment environment) {
        @Nullable List<String> names = environment.getArgument("names");
        return connection(environment).result().facets(names).stream()
                .map(facetCount -> FacetCounts.of(facetCount, concepts))
                .toList();
    }

    private static RecordConnection connection(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<RecordConnection>getSource());
    }
}
