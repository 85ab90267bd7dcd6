package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchPage;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The six connections, alike for every kind: {@code sites}, {@code SiteConnection}... */
@Component
class DirectoryWiring implements RuntimeWiringConfigurer {

    private static final List<String> TYPES_WITH_POINTS =
            List.of("Site", "Institution", "Initiative", "Regulator");

    private final SearchIndex index;
    private final RecordLoader records;
    private final ConceptLookup concepts;

    DirectoryWiring(SearchIndex index, RecordLoader records, ConceptLookup concepts) {
        this.index = index;
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (EntityKind kind : EntityKind.values()) {
            String type = kind.label();
            String list = type.toLowerCase(Locale.ROOT) + "s";
            wiring.type("Query", query -> query.dataFetcher(list, listOf(kind)))
                    .type(type + "Connection", fields -> connection(type, fields));
        }
        wiring.type("SiteEdge", type -> type.dataFetcher("distanceKm", distance()))
                .type("Institution", type -> type.dataFetcher("sites", this::sitesOf));
    }

    private DataFetcher<RecordConnection> listOf(EntityKind kind) {
        return environment -> {
            SearchQuery query = FilterReader.read(kind, environment.getArgument("filter"));
            @Nullable String text = environment.getArgument("text");
            return connection(environment, text == null ? query : query.withText(text));
        };
    }

    private RecordConnection sitesOf(DataFetchingEnvironment environment) {
        Entity institution = Objects.requireNonNull(environment.<Entity>getSource());
        return connection(
                environment, SearchQuery.of(EntityKind.SITE).operatedBy(List.of(institution.id())));
    }

    private RecordConnection connection(DataFetchingEnvironment environment, SearchQuery query) {
        PageRequest request = PageArguments.of(environment);
        SearchResult result =
                SearchResultCloser.closeAfterRequest(
                        index.search(query), environment.getGraphQlContext());
        return new RecordConnection(result, result.page(request));
    }

    private TypeRuntimeWiring.Builder connection(String type, TypeRuntimeWiring.Builder fields) {
        fields.dataFetcher("totalCount", of(list -> list.result().total()))
                .dataFetcher("pageInfo", of(list -> PageInfo.of(list.page())))
                .dataFetcher("edges", this::edges)
                .dataFetcher(
                        "nodes",
                        environment ->
                                edges(environment)
                                        .thenApply(all -> all.stream().map(Edge::node).toList()))
                .dataFetcher("facets", this::facets);
        return TYPES_WITH_POINTS.contains(type)
                ? fields.dataFetcher("points", of(list -> list.result().points()))
                : fields;
    }

    /** Records that went since the index last looked are left out. */
    private CompletableFuture<List<Edge>> edges(DataFetchingEnvironment environment) {
        List<SearchHit> hits = list(environment).page().hits();
        return records.records(environment, hits.stream().map(SearchHit::id).toList())
                .thenApply(found -> {
                    var edges = new ArrayList<Edge>();
                    for (int i = 0; i < hits.size(); i++) {
                        Entity record = found.get(i);
                        if (record != null) {
                            edges.add(new Edge(hits.get(i), record));
                        }
                    }
                    return edges;
                });
    }

    private List<FacetCounts> facets(DataFetchingEnvironment environment) {
        @Nullable List<String> names = environment.getArgument("names");
        return list(environment).result().facets(names).stream()
                .map(facetCount -> FacetCounts.of(facetCount, concepts))
                .toList();
    }

    private static TrivialDataFetcher<@Nullable Double> distance() {
        return environment ->
                Objects.requireNonNull(environment.<Edge>getSource()).hit().distanceKm();
    }

    private static DataFetcher<Object> of(Function<RecordConnection, Object> field) {
        return environment -> field.apply(list(environment));
    }

    private static RecordConnection list(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<RecordConnection>getSource());
    }

    /** A match on a page. */
    record Edge(SearchHit hit, Entity node) {

        /** To go on from. */
        public String cursor() {
            return hit.cursor();
        }
    }

    /** Where a page stands. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {

        static PageInfo of(SearchPage page) {
            return new PageInfo(
                    page.hasNext(), page.hasPrevious(), page.startCursor(), page.endCursor());
        }
    }
}
