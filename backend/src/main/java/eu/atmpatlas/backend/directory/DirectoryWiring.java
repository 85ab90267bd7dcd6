package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.directory.RecordConnection.NearMiss;
import eu.atmpatlas.backend.directory.RecordConnection.RecordEdge;
import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.reason.MatchReasons;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.certainty.Verdict;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Wires the list and the connection of each kind: {@code sites} and {@code SiteConnection}, {@code
 * products} and {@code ProductConnection}... These data fetchers are made from the kinds and not
 * annotated, because the connections have no type in common and one more kind needs no Java here.
 */
@Component
class DirectoryWiring implements RuntimeWiringConfigurer {

    private static final int DEFAULT_NEAR_MISSES = 10;
    private static final int MAX_NEAR_MISSES = 20;

    private final RecordConnections connections;
    private final RecordLoader records;
    private final ConceptLookup concepts;
    private final MatchReasons reasons;

    DirectoryWiring(
            RecordConnections connections,
            RecordLoader records,
            ConceptLookup concepts,
            MatchReasons reasons) {
        this.connections = connections;
        this.records = records;
        this.concepts = concepts;
        this.reasons = reasons;
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
                                            .dataFetcher("facets", this::facets)
                                            .dataFetcher("nearMisses", this::nearMisses));
        }
    }

    private DataFetcher<RecordConnection> listOf(EntityKind kind) {
        return environment -> {
            SearchQuery query = FilterReader.read(kind, environment.getArgument("filter"));
            @Nullable String text = environment.getArgument("text");
            query = query.includeMay(Boolean.TRUE.equals(environment.getArgument("includeMay")));
            return connections.search(environment, text == null ? query : query.withText(text));
        };
    }

    /** Leaves out the records that were removed after the index was last refreshed. */
    private CompletableFuture<List<RecordEdge>> edges(DataFetchingEnvironment environment) {
        RecordConnection connection = connection(environment);
        List<SearchHit> hits = connection.page().hits();
        List<String> ids = hits.stream().map(SearchHit::id).toList();
        Map<String, List<MatchReason>> found =
                environment.getSelectionSet().contains("reasons")
                        ? reasons.find(connection.result().query(), ids)
                        : Map.of();
        return records.records(environment, ids)
                .thenApply(entities -> {
                    var edges = new ArrayList<RecordEdge>();
                    for (int i = 0; i < hits.size(); i++) {
                        Entity record = entities.get(i);
                        if (record != null) {
                            SearchHit hit = hits.get(i);
                            edges.add(
                                    new RecordEdge(
                                            hit, record, found.getOrDefault(hit.id(), List.of())));
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
        return connection(environment)
                .result()
                .facets(names, environment.getSelectionSet().contains("buckets/may"))
                .stream()
                .map(facetCount -> FacetCounts.of(facetCount, concepts))
                .toList();
    }

    /** Leaves out records that changed since the index was refreshed, and miss nothing now. */
    private CompletableFuture<List<NearMiss>> nearMisses(DataFetchingEnvironment environment) {
        RecordConnection connection = connection(environment);
        int max =
                PageSize.require(
                        "first",
                        environment.getArgument("first"),
                        DEFAULT_NEAR_MISSES,
                        MAX_NEAR_MISSES);
        List<String> ids = connection.result().nearMisses(connection.order(), max);
        Map<String, List<MatchReason>> found = reasons.find(connection.result().query(), ids);
        return records.records(environment, ids)
                .thenApply(entities -> {
                    var misses = new ArrayList<NearMiss>();
                    for (int i = 0; i < ids.size(); i++) {
                        Entity record = entities.get(i);
                        Optional<MatchReason> missing =
                                found.getOrDefault(ids.get(i), List.of()).stream()
                                        .filter(reason -> reason.verdict() == Verdict.NO)
                                        .findFirst();
                        if (record != null && missing.isPresent()) {
                            misses.add(new NearMiss(record, missing.get()));
                        }
                    }
                    return misses;
                });
    }

    private static RecordConnection connection(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<RecordConnection>getSource());
    }
}
