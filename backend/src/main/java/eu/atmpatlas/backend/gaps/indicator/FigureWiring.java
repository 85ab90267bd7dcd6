package eu.atmpatlas.backend.gaps.indicator;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.RegionNames;
import eu.atmpatlas.backend.gaps.SliceConnection;
import eu.atmpatlas.backend.gaps.TableSources;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Figures with their parts and the records behind them. */
@Component
class FigureWiring implements RuntimeWiringConfigurer {

    private static final Comparator<FigureEvidence> IN_ORDER =
            Comparator.<FigureEvidence>comparingInt(record -> rank(record.standing()))
                    .thenComparing(FigureEvidence::name)
                    .thenComparing(FigureEvidence::id);

    private final RecordLoader records;
    private final ConceptLookup concepts;
    private final TableSources sources;

    FigureWiring(RecordLoader records, ConceptLookup concepts, TableSources sources) {
        this.records = records;
        this.concepts = concepts;
        this.sources = sources;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "IndicatorFigure",
                        type ->
                                type.dataFetcher("region", view(FigureWiring::region))
                                        .dataFetcher("value", figure(Figure::value))
                                        .dataFetcher("numerator", figure(Figure::numerator))
                                        .dataFetcher("denominator", figure(Figure::denominator))
                                        .dataFetcher("unknown", figure(Figure::unknown))
                                        .dataFetcher("lower", figure(Figure::lower))
                                        .dataFetcher("upper", figure(Figure::upper))
                                        .dataFetcher("coverage", figure(Figure::coverage))
                                        .dataFetcher("shown", figure(Figure::shown))
                                        .dataFetcher("reason", figure(Figure::reason))
                                        .dataFetcher("parts", figure(Figure::parts))
                                        .dataFetcher(
                                                "asOf", view(v -> v.request().context().asOf()))
                                        .dataFetcher("method", of(FigureView.class, this::method))
                                        .dataFetcher("sources", of(FigureView.class, this::sources))
                                        .dataFetcher(
                                                "records",
                                                of(FigureView.class, FigureWiring::records)))
                .type(
                        "FigurePart",
                        type ->
                                type.dataFetcher("name", of(Figure.Part.class, this::name))
                                        .dataFetcher(
                                                "concept",
                                                of(
                                                        Figure.Part.class,
                                                        (part, environment) -> concept(part))))
                .type(
                        "FigureRecordConnection",
                        type ->
                                type.dataFetcher("edges", slice(FigureWiring::edges))
                                        .dataFetcher(
                                                "nodes", of(SliceConnection.class, this::nodes))
                                        .dataFetcher("pageInfo", slice(SliceConnection::pageInfo))
                                        .dataFetcher("totalCount", slice(SliceConnection::total)))
                .type(
                        "FigureRecordEdge",
                        type ->
                                type.dataFetcher(
                                                "node",
                                                of(
                                                        Edge.class,
                                                        (edge, environment) ->
                                                                records.record(
                                                                        environment, edge.id())))
                                        .dataFetcher(
                                                "why",
                                                of(
                                                        Edge.class,
                                                        (edge, environment) ->
                                                                why(edge.reason(), environment))));
    }

    static @Nullable String why(
            FigureEvidence.@Nullable Why why, DataFetchingEnvironment environment) {
        return why == null ? null : GapMessages.of(environment).text("why." + why);
    }

    private static @Nullable Object region(FigureView view) {
        Region region = view.region();
        return region == null ? null : view.request().view(region);
    }

    private Object method(FigureView view, DataFetchingEnvironment environment) {
        GapMessages messages = GapMessages.of(environment);
        return messages.text(IndicatorWiring.key(view.indicator(), "method"))
                + " "
                + messages.text("scenario." + view.request().context().scenario());
    }

    private Object sources(FigureView view, DataFetchingEnvironment environment) {
        return sources.of(environment, view.figure().sources());
    }

    private static Object records(FigureView view, DataFetchingEnvironment environment) {
        @Nullable String part = environment.getArgument("part");
        @Nullable String standing = environment.getArgument("standing");
        List<FigureEvidence> wanted =
                view.figure().records().stream()
                        .filter(record -> part == null || record.parts().contains(part))
                        .filter(record ->
                                standing == null || record.standing().name().equals(standing))
                        .sorted(IN_ORDER)
                        .toList();
        return SliceConnection.of(wanted, FigureEvidence::id, environment);
    }

    private static int rank(FigureEvidence.Standing standing) {
        return switch (standing) {
            case COUNTED -> 0;
            case UNKNOWN -> 1;
            case NOT_COUNTED -> 2;
        };
    }

    private Object name(Figure.Part part, DataFetchingEnvironment environment) {
        String name = part.name();
        if (name != null) {
            return name;
        }
        GapMessages messages = GapMessages.of(environment);
        String key = "part." + part.code();
        return part.scheme() == null && messages.has(key)
                ? messages.text(key)
                : RegionNames.label(concept(part), messages, part.code());
    }

    private @Nullable Concept concept(Figure.Part part) {
        String scheme = part.scheme();
        return scheme == null ? null : concepts.find(scheme, part.code());
    }

    private static Object edges(SliceConnection<FigureEvidence> page) {
        return page.items().stream()
                .map(record ->
                        new Edge(
                                page.cursor(record),
                                record.id(),
                                record.name(),
                                record.standing(),
                                record.parts(),
                                record.why()))
                .toList();
    }

    private Object nodes(SliceConnection<?> page, DataFetchingEnvironment environment) {
        return nodes(
                environment,
                page.items().stream()
                        .map(FigureEvidence.class::cast)
                        .map(FigureEvidence::id)
                        .toList());
    }

    private Object nodes(DataFetchingEnvironment environment, List<String> ids) {
        return records.records(environment, ids)
                .thenApply(found -> found.stream().<Entity>mapMulti(this::keepPresent).toList());
    }

    private void keepPresent(@Nullable Entity found, java.util.function.Consumer<Entity> keep) {
        if (found != null) {
            keep.accept(found);
        }
    }

    private static DataFetcher<@Nullable Object> view(
            Function<FigureView, @Nullable Object> field) {
        return of(FigureView.class, (view, environment) -> field.apply(view));
    }

    private static DataFetcher<@Nullable Object> figure(Function<Figure, @Nullable Object> field) {
        return view(shown -> field.apply(shown.figure()));
    }

    @SuppressWarnings("unchecked") // Of this room all figures' slices are of records behind them.
    private static DataFetcher<@Nullable Object> slice(
            Function<SliceConnection<FigureEvidence>, @Nullable Object> field) {
        return environment ->
                field.apply(
                        Objects.requireNonNull(
                                environment.<SliceConnection<FigureEvidence>>getSource()));
    }

    /** {@code FigureRecordEdge} of the schema. */
    record Edge(
            String cursor,
            String id,
            String name,
            FigureEvidence.Standing standing,
            List<String> parts,
            FigureEvidence.@Nullable Why reason) {}
}
