package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How sheets are read, cell by cell. */
class SheetTests {

    private final Problems problems = new Problems("s.csv", 100);

    @Test
    void linesAreNumberedAsInAnEditorThroughCommentsAndCellsOfManyLines() throws IOException {
        List<SheetRow> rows = read("# about\n\nid,title\na,\"two\nlines\"\n\nb,B\n");

        assertThat(rows).extracting(SheetRow::line).containsExactly(4L, 7L);
        assertThat(rows.getFirst().text("title")).isEqualTo("two\nlines");
        assertThat(problems.none()).isTrue();
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

        assertThat(problems.kept()).extracting(Problem::row).containsExactly(3L, 4L);
    }

    @Test
    void textThatIsNotUtf8IsReported() throws IOException {
        read("id,title\na,Universitätsklinikum\n", StandardCharsets.ISO_8859_1);

        assertThat(problems.kept())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("UTF-8"));
    }

    @Test
    void aColumnThatIsMissingOrStandsTwiceIsReported() throws IOException {
        read("title,Title\nA,B\n");

        assertThat(problems.kept())
                .extracting(Problem::column)
                .containsExactlyInAnyOrder("Title", "id");
    }

    @Test
    void anEmptyFileIsReported() throws IOException {
        read("");

        assertThat(problems.kept())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("is empty"));
    }

    @Test
    void theApostropheBeforeAFormulaIsTakenOff() throws IOException {
        List<SheetRow> rows = read("id,title\na,'=1+1\nb,'tis\nc,=1+1\n");

        assertThat(rows.get(0).text("title")).isEqualTo("=1+1");
        assertThat(rows.get(1).text("title")).isEqualTo("'tis");
        assertThat(rows.get(2).text("title")).isNull();
        assertThat(problems.kept()).extracting(Problem::row).containsExactly(4L);
    }

    @Test
    void numbersAreGuardedFromNothing() {
        assertThat(Formulas.guarded("-3.25")).isEqualTo("-3.25");
        assertThat(Formulas.guarded("-3.25+cmd")).isEqualTo("'-3.25+cmd");
        assertThat(Formulas.guarded("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(Formulas.guarded("\tx")).isEqualTo("'\tx");
    }

    private List<SheetRow> read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private List<SheetRow> read(String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        var file =
                new DataFile("s.csv", Table.SOURCES, null, () -> new ByteArrayInputStream(bytes));
        try (Sheet sheet = Sheet.open(file, Imports.USUAL, problems)) {
            return sheet.next(100);
        }
    }
}
