package eu.atmpatlas.backend.gaps.indicator;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.SliceConnection;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;

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

    private final RecordLoader records;

    MatrixWiring(RecordLoader records) {
        this.records = records;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "GapMatrix",
                        type ->
                                type.dataFetcher(
                                        "method",
                                        of(
                                                MatrixController.GapMatrixView.class,
                                                MatrixWiring::method)))
                .type(
                        "GapCell",
                        type ->
                                type.dataFetcher(
                                                "concept",
                                                view(MatrixController.GapCellView::concept))
                                        .dataFetcher("state", cell(CoverageCell::state))
                                        .dataFetcher("sites", cell(c -> c.sites().size()))
                                        .dataFetcher("unknown", cell(c -> c.unknown().size()))
                                        .dataFetcher("planned", cell(c -> c.planned().size()))
                                        .dataFetcher(
                                                "acrossBorder", cell(c -> c.acrossBorder().size()))
                                        .dataFetcher("nearestKm", cell(CoverageCell::nearestKm))
                                        .dataFetcher(
                                                "records",
                                                of(
                                                        MatrixController.GapCellView.class,
                                                        (view, environment) ->
                                                                records(view.cell(), environment))))
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
                                                        (edge, environment) ->
                                                                records.record(
                                                                        environment, edge.id())))
                                        .dataFetcher(
                                                "why",
                                                of(
                                                        Edge.class,
                                                        (edge, environment) ->
                                                                FigureWiring.why(
                                                                        edge.reason(),
                                                                        environment))));
    }

    private static Object method(
            MatrixController.GapMatrixView matrix, DataFetchingEnvironment environment) {
        GapMessages messages = GapMessages.of(environment);
        String across =
                matrix.withinKm() == null
                        ? messages.text("matrix.ties")
                        : messages.text("matrix.near")
                                .replace("{0}", String.valueOf(Math.round(matrix.withinKm())));
        return String.join(
                " ",
                messages.text("matrix.method"),
                across,
                messages.text("scenario." + matrix.scenario()));
    }

    /** A page of the records of a cell. */
    static SliceConnection<CellRecord> records(
            CoverageCell cell, DataFetchingEnvironment environment) {
        @Nullable String kind = environment.getArgument("of");
        var cellRecords = new ArrayList<CellRecord>();
        add(cellRecords, "SITE", cell.sites(), kind);
        add(cellRecords, "ACROSS_BORDER", cell.acrossBorder(), kind);
        add(cellRecords, "PLANNED", cell.planned(), kind);
        add(cellRecords, "UNKNOWN", cell.unknown(), kind);
        return SliceConnection.of(cellRecords, each -> each.record().id(), environment);
    }

    private static void add(
            List<CellRecord> target,
            String kind,
            List<FigureEvidence> records,
            @Nullable String wanted) {
        if (wanted == null || wanted.equals(kind)) {
            records.stream()
                    .sorted(
                            Comparator.comparing(FigureEvidence::name)
                                    .thenComparing(FigureEvidence::id))
                    .forEach(record -> target.add(new CellRecord(kind, record)));
        }
    }

    private static Object edges(SliceConnection<CellRecord> page) {
        return page.items().stream()
                .map(cellRecord ->
                        new Edge(
                                page.cursor(cellRecord),
                                cellRecord.record().id(),
                                cellRecord.record().name(),
                                cellRecord.kind(),
                                cellRecord.record().why()))
                .toList();
    }

    private Object nodes(DataFetchingEnvironment environment) {
        SliceConnection<CellRecord> page =
                Objects.requireNonNull(environment.<SliceConnection<CellRecord>>getSource());
        return records.records(
                        environment,
                        page.items().stream().map(cellRecord -> cellRecord.record().id()).toList())
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
            Function<MatrixController.GapCellView, @Nullable Object> field) {
        return of(MatrixController.GapCellView.class, (view, environment) -> field.apply(view));
    }

    private static DataFetcher<@Nullable Object> cell(
            Function<CoverageCell, @Nullable Object> field) {
        return view(shown -> field.apply(shown.cell()));
    }

    private static DataFetcher<@Nullable Object> slice(
            Function<SliceConnection<CellRecord>, @Nullable Object> field) {
        return environment ->
                field.apply(
                        Objects.requireNonNull(
                                environment.<SliceConnection<CellRecord>>getSource()));
    }

    /** A record, and as what it is in the cell: {@code GapRecordKind}. */
    record CellRecord(String kind, FigureEvidence record) {}

    /** {@code GapRecordEdge} of the schema. */
    record Edge(
            String cursor,
            String id,
            String name,
            String of,
            FigureEvidence.@Nullable Why reason) {}
}
