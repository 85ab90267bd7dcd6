package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.gaps.EvidenceConnection;
import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.RegionView;
import eu.atmpatlas.backend.gaps.indicator.CellRecords.GapRecordEdge;
import eu.atmpatlas.backend.gaps.indicator.CellRecords.GapRecordKind;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The matrix of gaps: how well each region covers each concept. */
@Controller
class MatrixController {

    private static final Set<String> COLUMN_SCHEMES =
            Set.of("capability", "product-type", "atmp-class");
    private static final int MAX_COLUMNS = 200;
    private static final double MAX_DISTANCE_KM = 2_000;

    private final GapRequestReader requestReader;
    private final ConceptLookup concepts;

    MatrixController(GapRequestReader requestReader, ConceptLookup concepts) {
        this.requestReader = requestReader;
        this.concepts = concepts;
    }

    @QueryMapping
    GapMatrixView gapMatrix(
            @Argument @Nullable String columns,
            @Argument @Nullable List<String> codes,
            @Argument @Nullable Double withinKm,
            DataFetchingEnvironment environment) {
        GapRequest request = requestReader.read(environment);
        requestReader.refusePastDay(request);
        String scheme = scheme(columns);
        checkDistance(withinKm);
        List<String> shownCodes = codes(request, scheme, codes);
        CoverageMatrix matrix = CoverageMatrix.of(request.context(), scheme, shownCodes, withinKm);
        List<Concept> columnConcepts = concepts.byCodes(scheme, shownCodes);
        return new GapMatrixView(
                request.level(),
                scheme,
                columnConcepts,
                request.regions().stream()
                        .map(region -> row(request, region, columnConcepts, matrix.row(region)))
                        .toList(),
                request.context().scenario(),
                request.context().asOf(),
                request.dataVersion(),
                withinKm);
    }

    @SchemaMapping(typeName = "GapMatrix")
    String method(GapMatrixView matrix, @Argument @Nullable Language lang) {
        GapMessages messages = GapMessages.of(lang);
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

    @SchemaMapping(typeName = "GapCell")
    EvidenceConnection<GapRecordEdge> records(
            GapCellView cell,
            @Argument("of") @Nullable GapRecordKind kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return CellRecords.page(cell.cell(), kind, first, after);
    }

    static String scheme(@Nullable String columns) {
        String scheme = Objects.requireNonNullElse(columns, "capability");
        if (!COLUMN_SCHEMES.contains(scheme)) {
            throw new BadInputException(
                    "columns", "must be capability, product-type or atmp-class, not " + scheme);
        }
        return scheme;
    }

    static void checkDistance(@Nullable Double withinKm) {
        if (withinKm != null && !(withinKm >= 1 && withinKm <= MAX_DISTANCE_KM)) {
            throw new BadInputException("withinKm", "must be between 1 and 2,000, not " + withinKm);
        }
    }

    private static List<String> codes(
            GapRequest request, String scheme, @Nullable List<String> codes) {
        if (codes == null) {
            return CoverageMatrix.defaultColumns(request.context(), scheme);
        }
        if (codes.isEmpty() || codes.size() > MAX_COLUMNS) {
            throw new BadInputException("codes", "must be 1 to %d codes".formatted(MAX_COLUMNS));
        }
        return codes.stream()
                .distinct()
                .map(code -> GapRequestReader.requireCode(request.state(), "codes", scheme, code))
                .toList();
    }

    private static GapRowView row(
            GapRequest request, Region region, List<Concept> columns, List<CoverageCell> cells) {
        int gaps = CoverageMatrix.noneOnRecord(cells);
        return new GapRowView(
                request.view(region),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> GapCellView.of(columns.get(i), cells.get(i)))
                        .toList(),
                gaps,
                gaps,
                gaps + CoverageMatrix.open(cells),
                (int)
                        cells.stream()
                                .filter(cell ->
                                        cell.state() == CoverageCell.State.COVERED_ACROSS_BORDER)
                                .count(),
                (int)
                        request.context().sites().stream()
                                .filter(site -> region.contains(site.country(), site.nuts()))
                                .count());
    }

    /** {@code GapMatrix} of the schema. */
    record GapMatrixView(
            RegionLevel level,
            String scheme,
            List<Concept> columns,
            List<GapRowView> rows,
            Scenario scenario,
            LocalDate asOf,
            String dataVersion,
            @Nullable Double withinKm) {}

    /** {@code GapRow} of the schema. */
    record GapRowView(
            RegionView region,
            List<GapCellView> cells,
            int gapCount,
            int gapCountLower,
            int gapCountUpper,
            int acrossBorderCount,
            int siteCount) {}

    /** {@code GapCell} of the schema. */
    record GapCellView(
            Concept concept,
            GapState state,
            CoverageCell.State cellState,
            int sites,
            int unknown,
            int planned,
            int acrossBorder,
            @Nullable Double nearestKm,
            CoverageCell cell) {

        private static GapCellView of(Concept concept, CoverageCell cell) {
            return new GapCellView(
                    concept,
                    GapState.of(cell.state()),
                    cell.state(),
                    cell.sites().size(),
                    cell.unknown().size(),
                    cell.planned().size(),
                    cell.acrossBorder().size(),
                    cell.nearestKm(),
                    cell);
        }
    }
}
