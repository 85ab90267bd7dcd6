package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.search.Matches;
import eu.atmpatlas.backend.search.PageRequest;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchPage;
import eu.atmpatlas.backend.search.SearchQuery;
import eu.atmpatlas.backend.vocabulary.Concepts;
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

    private static final List<String> POINTED =
            List.of("Site", "Institution", "Initiative", "Regulator");

    private final SearchIndex index;
    private final RecordLoads records;
    private final Concepts concepts;

    DirectoryWiring(SearchIndex index, RecordLoads records, Concepts concepts) {
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
        return asked -> {
            SearchQuery query = FilterReader.read(kind, asked.getArgument("filter"));
            @Nullable String text = asked.getArgument("text");
            return connection(asked, text == null ? query : query.withText(text));
        };
    }

    private RecordConnection sitesOf(DataFetchingEnvironment asked) {
        Entity institution = Objects.requireNonNull(asked.<Entity>getSource());
        return connection(
                asked, SearchQuery.of(EntityKind.SITE).operatedBy(List.of(institution.id())));
    }

    private RecordConnection connection(DataFetchingEnvironment asked, SearchQuery query) {
        PageRequest request = Paging.of(asked);
        Matches matches = OpenMatches.keep(index.matches(query), asked.getGraphQlContext());
        return new RecordConnection(matches, matches.page(request));
    }

    private TypeRuntimeWiring.Builder connection(String type, TypeRuntimeWiring.Builder fields) {
        fields.dataFetcher("totalCount", of(list -> list.matches().total()))
                .dataFetcher("pageInfo", of(list -> PageInfo.of(list.page())))
                .dataFetcher("edges", this::edges)
                .dataFetcher(
                        "nodes",
                        asked ->
                                edges(asked)
                                        .thenApply(all -> all.stream().map(Edge::node).toList()))
                .dataFetcher("facets", this::facets);
        return POINTED.contains(type)
                ? fields.dataFetcher("points", of(list -> list.matches().points()))
                : fields;
    }

    /** Records that went since the index last looked are left out. */
    private CompletableFuture<List<Edge>> edges(DataFetchingEnvironment asked) {
        List<SearchHit> hits = list(asked).page().hits();
        return records.records(asked, hits.stream().map(SearchHit::id).toList())
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

    private List<FacetCounts> facets(DataFetchingEnvironment asked) {
        @Nullable List<String> names = asked.getArgument("names");
        return list(asked).matches().facets(names).stream()
                .map(counted -> FacetCounts.of(counted, concepts))
                .toList();
    }

    private static TrivialDataFetcher<@Nullable Double> distance() {
        return asked -> Objects.requireNonNull(asked.<Edge>getSource()).hit().distanceKm();
    }

    private static DataFetcher<Object> of(Function<RecordConnection, Object> field) {
        return asked -> field.apply(list(asked));
    }

    private static RecordConnection list(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.<RecordConnection>getSource());
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
