package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Behind;
import eu.atmpatlas.graph.gaps.Figure;
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

    private static final Comparator<Behind> IN_ORDER =
            Comparator.<Behind>comparingInt(record -> place(record.standing()))
                    .thenComparing(Behind::name)
                    .thenComparing(Behind::id);

    private final RecordLoads records;
    private final Concepts concepts;
    private final TableSources sources;

    FigureWiring(RecordLoads records, Concepts concepts, TableSources sources) {
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
                                        .dataFetcher("asOf", view(v -> v.asked().question().asOf()))
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
                                                        (part, asked) -> concept(part))))
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
                                                        (edge, asked) ->
                                                                records.record(asked, edge.id())))
                                        .dataFetcher(
                                                "why",
                                                of(
                                                        Edge.class,
                                                        (edge, asked) ->
                                                                why(edge.reason(), asked))));
    }

    static @Nullable String why(Behind.@Nullable Why why, DataFetchingEnvironment asked) {
        return why == null ? null : Texts.of(asked).say("why." + why);
    }

    private static @Nullable Object region(FigureView view) {
        Area area = view.area();
        return area == null ? null : view.asked().view(area);
    }

    private Object method(FigureView view, DataFetchingEnvironment asked) {
        Texts texts = Texts.of(asked);
        return texts.say(CatalogueWiring.key(view.indicator(), "method"))
                + " "
                + texts.say("scenario." + view.asked().question().scenario());
    }

    private Object sources(FigureView view, DataFetchingEnvironment asked) {
        return sources.of(asked, view.figure().sources());
    }

    private static Object records(FigureView view, DataFetchingEnvironment asked) {
        @Nullable String part = asked.getArgument("part");
        @Nullable String standing = asked.getArgument("standing");
        List<Behind> wanted =
                view.figure().records().stream()
                        .filter(record -> part == null || record.parts().contains(part))
                        .filter(record ->
                                standing == null || record.standing().name().equals(standing))
                        .sorted(IN_ORDER)
                        .toList();
        return SliceConnection.of(wanted, Behind::id, asked);
    }

    private static int place(Behind.Standing standing) {
        return switch (standing) {
            case COUNTED -> 0;
            case UNKNOWN -> 1;
            case NOT_COUNTED -> 2;
        };
    }

    private Object name(Figure.Part part, DataFetchingEnvironment asked) {
        String name = part.name();
        if (name != null) {
            return name;
        }
        Texts texts = Texts.of(asked);
        String key = "part." + part.code();
        return part.scheme() == null && texts.has(key)
                ? texts.say(key)
                : AreaNames.label(concept(part), texts, part.code());
    }

    private @Nullable Concept concept(Figure.Part part) {
        String scheme = part.scheme();
        return scheme == null ? null : concepts.one(scheme, part.code());
    }

    private static Object edges(SliceConnection<Behind> page) {
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

    private Object nodes(SliceConnection<?> page, DataFetchingEnvironment asked) {
        return nodes(asked, page.items().stream().map(Behind.class::cast).map(Behind::id).toList());
    }

    private Object nodes(DataFetchingEnvironment asked, List<String> ids) {
        return records.records(asked, ids)
                .thenApply(found -> found.stream().<Entity>mapMulti(this::there).toList());
    }

    private void there(@Nullable Entity found, java.util.function.Consumer<Entity> keep) {
        if (found != null) {
            keep.accept(found);
        }
    }

    private static DataFetcher<@Nullable Object> view(
            Function<FigureView, @Nullable Object> field) {
        return of(FigureView.class, (view, asked) -> field.apply(view));
    }

    private static DataFetcher<@Nullable Object> figure(Function<Figure, @Nullable Object> field) {
        return view(shown -> field.apply(shown.figure()));
    }

    @SuppressWarnings("unchecked") // Of this room all figures' slices are of records behind them.
    private static DataFetcher<@Nullable Object> slice(
            Function<SliceConnection<Behind>, @Nullable Object> field) {
        return asked ->
                field.apply(Objects.requireNonNull(asked.<SliceConnection<Behind>>getSource()));
    }

    /** {@code FigureRecordEdge} of the schema. */
    record Edge(
            String cursor,
            String id,
            String name,
            Behind.Standing standing,
            List<String> parts,
            Behind.@Nullable Why reason) {}
}
