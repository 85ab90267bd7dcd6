package eu.atmpatlas.backend.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.importing.ImportFixture;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reading CSV files, cell by cell. */
class CsvTableTests {

    private final ImportProblems problems = new ImportProblems("s.csv", 100);

    @Test
    void linesAreNumberedAsInAnEditorThroughCommentsAndCellsOfManyLines() throws IOException {
        List<CsvRow> rows = read("# about\n\nid,title\na,\"two\nlines\"\n\nb,B\n");

        assertThat(rows).extracting(CsvRow::line).containsExactly(4L, 7L);
        assertThat(rows.getFirst().text("title")).isEqualTo("two\nlines");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void semicolonsAndTabsSeparateWhereTheHeaderShowsIt() throws IOException {
        assertThat(read("id;title;url\na;\"A, B; C\";\n").getFirst().text("title"))
                .isEqualTo("A, B; C");
        assertThat(read("id\ttitle\na\tA, B\n").getFirst().text("title")).isEqualTo("A, B");
    }

    @Test
    void aRowWithTooManyOrTooFewCellsIsReported() throws IOException {
        assertThat(read("id,title\na,A\nb\nc,C,D\n")).hasSize(1);

        assertThat(problems.entries()).extracting(ImportProblem::row).containsExactly(3L, 4L);
    }

    @Test
    void textThatIsNotUtf8IsReported() throws IOException {
        read("id,title\na,Universitätsklinikum\n", StandardCharsets.ISO_8859_1);

        assertThat(problems.entries())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("UTF-8"));
    }

    @Test
    void aMissingOrDuplicateColumnIsReported() throws IOException {
        read("title,Title\nA,B\n");

        assertThat(problems.entries())
                .extracting(ImportProblem::column)
                .containsExactlyInAnyOrder("Title", "id");
    }

    @Test
    void anEmptyFileIsReported() throws IOException {
        read("");

        assertThat(problems.entries())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("is empty"));
    }

    @Test
    void theApostropheBeforeAFormulaIsRemoved() throws IOException {
        List<CsvRow> rows = read("id,title\na,'=1+1\nb,'tis\nc,=1+1\n");

        assertThat(rows.get(0).text("title")).isEqualTo("=1+1");
        assertThat(rows.get(1).text("title")).isEqualTo("'tis");
        assertThat(rows.get(2).text("title")).isNull();
        assertThat(problems.entries()).extracting(ImportProblem::row).containsExactly(4L);
    }

    @Test
    void numbersAreGuardedFromNothing() {
        assertThat(FormulaEscaping.escape("-3.25")).isEqualTo("-3.25");
        assertThat(FormulaEscaping.escape("-3.25+cmd")).isEqualTo("'-3.25+cmd");
        assertThat(FormulaEscaping.escape("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(FormulaEscaping.escape("\tx")).isEqualTo("'\tx");
    }

    private List<CsvRow> read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<CsvRow> read(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        var file =
                new DataFile(
                        "s.csv", TableSchema.SOURCES, null, () -> new ByteArrayInputStream(bytes));
        try (CsvTable csv = CsvTable.open(file, ImportFixture.DEFAULT_LIMITS, problems)) {
            return csv.next(100);
        }
    }
}
