package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Cell;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.gaps.Matrix;
import eu.atmpatlas.graph.gaps.Scenario;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The matrix of gaps. */
@Controller
class MatrixController {

    private static final Set<String> COLUMNS = Set.of("capability", "product-type", "atmp-class");
    private static final int MOST_COLUMNS = 200;
    private static final double FARTHEST = 2_000;

    private final GapQuestions questions;
    private final Concepts concepts;

    MatrixController(GapQuestions questions, Concepts concepts) {
        this.questions = questions;
        this.concepts = concepts;
    }

    @QueryMapping
    Whole gapMatrix(
            @Argument @Nullable String columns,
            @Argument @Nullable List<String> codes,
            @Argument @Nullable Double withinKm,
            DataFetchingEnvironment environment) {
        Asked asked = questions.read(environment);
        String scheme = scheme(columns);
        checkDistance(withinKm);
        List<String> wanted = codes(asked, scheme, codes);
        Matrix matrix = Matrix.of(asked.question(), scheme, wanted, withinKm);
        List<Concept> heads = concepts.of(scheme, wanted);
        return new Whole(
                asked.level(),
                scheme,
                heads,
                asked.areas().stream()
                        .map(area -> row(asked, area, heads, matrix.row(area)))
                        .toList(),
                asked.question().scenario(),
                asked.question().asOf(),
                asked.dataVersion(),
                withinKm);
    }

    static String scheme(@Nullable String columns) {
        String scheme = Objects.requireNonNullElse(columns, "capability");
        if (!COLUMNS.contains(scheme)) {
            throw new BadInputException(
                    "columns", "must be capability, product-type or atmp-class, not " + scheme);
        }
        return scheme;
    }

    static void checkDistance(@Nullable Double withinKm) {
        if (withinKm != null && !(withinKm >= 1 && withinKm <= FARTHEST)) {
            throw new BadInputException("withinKm", "must be between 1 and 2,000, not " + withinKm);
        }
    }

    private static List<String> codes(Asked asked, String scheme, @Nullable List<String> codes) {
        if (codes == null) {
            return Matrix.usualColumns(asked.question(), scheme);
        }
        if (codes.isEmpty() || codes.size() > MOST_COLUMNS) {
            throw new BadInputException("codes", "must be 1 to %d codes".formatted(MOST_COLUMNS));
        }
        return codes.stream()
                .distinct()
                .map(code -> GapQuestions.code(asked.state(), "codes", scheme, code))
                .toList();
    }

    private static Row row(Asked asked, Area area, List<Concept> heads, List<Cell> cells) {
        int lacking = Matrix.lacking(cells);
        return new Row(
                asked.view(area),
                IntStream.range(0, cells.size())
                        .mapToObj(i -> new CellView(heads.get(i), cells.get(i)))
                        .toList(),
                lacking,
                lacking,
                lacking + Matrix.open(cells),
                (int)
                        cells.stream()
                                .filter(cell -> cell.state() == Cell.State.ACROSS_BORDER)
                                .count(),
                (int)
                        asked.question().sites().stream()
                                .filter(site -> area.holds(site.country(), site.region()))
                                .count());
    }

    /** {@code GapMatrix} of the schema. */
    record Whole(
            Level level,
            String scheme,
            List<Concept> columns,
            List<Row> rows,
            Scenario scenario,
            LocalDate asOf,
            String dataVersion,
            @Nullable Double withinKm) {}

    /** {@code GapRow} of the schema. */
    record Row(
            RegionView region,
            List<CellView> cells,
            int gapCount,
            int gapCountLower,
            int gapCountUpper,
            int acrossBorderCount,
            int siteCount) {}

    /** {@code GapCell} of the schema. */
    record CellView(Concept concept, Cell cell) {}
}
