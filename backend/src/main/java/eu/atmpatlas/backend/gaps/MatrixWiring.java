package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.Behind;
import eu.atmpatlas.graph.gaps.Cell;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Cells of the matrix and steps of chains, with their records. */
@Component
class MatrixWiring implements RuntimeWiringConfigurer {

    private final RecordLoads records;

    MatrixWiring(RecordLoads records) {
        this.records = records;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "GapMatrix",
                        type ->
                                type.dataFetcher(
                                        "method",
                                        of(MatrixController.Whole.class, MatrixWiring::method)))
                .type(
                        "GapCell",
                        type ->
                                type.dataFetcher(
                                                "concept", view(MatrixController.CellView::concept))
                                        .dataFetcher("state", cell(Cell::state))
                                        .dataFetcher("sites", cell(c -> c.sites().size()))
                                        .dataFetcher("unknown", cell(c -> c.unknown().size()))
                                        .dataFetcher("planned", cell(c -> c.planned().size()))
                                        .dataFetcher(
                                                "acrossBorder", cell(c -> c.acrossBorder().size()))
                                        .dataFetcher("nearestKm", cell(Cell::nearestKm))
                                        .dataFetcher(
                                                "records",
                                                of(
                                                        MatrixController.CellView.class,
                                                        (view, asked) ->
                                                                records(view.cell(), asked))))
                .type(
                        "GapRecordConnection",
                        type ->
                                type.dataFetcher("edges", slice(MatrixWiring::edges))
                                        .dataFetcher("nodes", this::nodes)
                                        .dataFetcher("pageInfo", slice(SliceConnection::pageInfo))
                                        .dataFetcher("totalCount", slice(SliceConnection::total)))
                .type(
                        "GapRecordEdge",
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
                                                                FigureWiring.why(
                                                                        edge.reason(), asked))));
    }

    private static Object method(MatrixController.Whole whole, DataFetchingEnvironment asked) {
        Texts texts = Texts.of(asked);
        String across =
                whole.withinKm() == null
                        ? texts.say("matrix.ties")
                        : texts.say("matrix.near")
                                .replace("{0}", String.valueOf(Math.round(whole.withinKm())));
        return String.join(
                " ", texts.say("matrix.method"), across, texts.say("scenario." + whole.scenario()));
    }

    /** A page of the records of a cell. */
    static SliceConnection<Held> records(Cell cell, DataFetchingEnvironment asked) {
        @Nullable String of = asked.getArgument("of");
        var held = new ArrayList<Held>();
        add(held, "SITE", cell.sites(), of);
        add(held, "ACROSS_BORDER", cell.acrossBorder(), of);
        add(held, "PLANNED", cell.planned(), of);
        add(held, "UNKNOWN", cell.unknown(), of);
        return SliceConnection.of(held, each -> each.record().id(), asked);
    }

    private static void add(
            List<Held> held, String as, List<Behind> records, @Nullable String wanted) {
        if (wanted == null || wanted.equals(as)) {
            records.stream()
                    .sorted(Comparator.comparing(Behind::name).thenComparing(Behind::id))
                    .forEach(record -> held.add(new Held(as, record)));
        }
    }

    private static Object edges(SliceConnection<Held> page) {
        return page.items().stream()
                .map(held ->
                        new Edge(
                                page.cursor(held),
                                held.record().id(),
                                held.record().name(),
                                held.as(),
                                held.record().why()))
                .toList();
    }

    private Object nodes(DataFetchingEnvironment asked) {
        SliceConnection<Held> page =
                Objects.requireNonNull(asked.<SliceConnection<Held>>getSource());
        return records.records(
                        asked, page.items().stream().map(held -> held.record().id()).toList())
                .thenApply(found ->
                        found.stream()
                                .<Entity>mapMulti((entity, keep) -> {
                                    if (entity != null) {
                                        keep.accept(entity);
                                    }
                                })
                                .toList());
    }

    private static DataFetcher<@Nullable Object> view(
            Function<MatrixController.CellView, @Nullable Object> field) {
        return of(MatrixController.CellView.class, (view, asked) -> field.apply(view));
    }

    private static DataFetcher<@Nullable Object> cell(Function<Cell, @Nullable Object> field) {
        return view(shown -> field.apply(shown.cell()));
    }

    private static DataFetcher<@Nullable Object> slice(
            Function<SliceConnection<Held>, @Nullable Object> field) {
        return asked ->
                field.apply(Objects.requireNonNull(asked.<SliceConnection<Held>>getSource()));
    }

    /** A record, and as what it is in the cell: {@code GapRecordKind}. */
    record Held(String as, Behind record) {}

    /** {@code GapRecordEdge} of the schema. */
    record Edge(String cursor, String id, String name, String of, Behind.@Nullable Why reason) {}
}
