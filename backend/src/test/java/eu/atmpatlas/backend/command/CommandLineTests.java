package eu.atmpatlas.backend.command;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasProcess;
import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** Commands, each in a process of its own. */
@ParallelTestClass
class CommandLineTests {

    @TempDir private Path folder;

    @Test
    void helpNamesEveryCommandWithoutStartingTheApplication() {
        Result help = run("--help");

        assertThat(help.exitCode).isZero();
        assertThat(help.output)
                .contains(
                        "import",
                        "connect",
                        "export",
                        "generate",
                        "dump",
                        "administrator",
                        "Exit codes");
        assertThat(run("import", "--help").output).contains("--dry-run", "--table=<name>");
        assertThat(folder.resolve("neo4j")).doesNotExist();
    }

    @Test
    void wrongCommandLinesAreRefusedBeforeTheApplicationStarts() {
        assertThat(run("imprt", "x.csv"))
                .satisfies(wrong -> assertThat(wrong.output).contains("'imprt'", "atlas import"))
                .satisfies(wrong -> assertThat(wrong.exitCode).isEqualTo(2));
        assertThat(run("import"))
                .satisfies(wrong -> assertThat(wrong.output).contains("<place>"))
                .satisfies(wrong -> assertThat(wrong.exitCode).isEqualTo(2));
        assertThat(run("import", "x.csv", "--table", "planets"))
                .satisfies(wrong -> assertThat(wrong.output).contains("--table", "sites"))
                .satisfies(wrong -> assertThat(wrong.exitCode).isEqualTo(2));
        assertThat(run("generate", "--sites", "many"))
                .satisfies(wrong -> assertThat(wrong.output).contains("--sites"))
                .satisfies(wrong -> assertThat(wrong.exitCode).isEqualTo(2));
        assertThat(folder.resolve("neo4j")).doesNotExist();
    }

    @Test
    void aRefusedImportSaysWhyAndEndsWithOne() throws Exception {
        Path sheet = folder.resolve("mine.csv");
        Files.writeString(sheet, "id,name,sources\nsite-one,One,no-such-source\n");
        Path report = folder.resolve("report.csv");

        Result refused =
                run(
                        "import",
                        sheet.toString(),
                        "--table",
                        "sites",
                        "--dry-run",
                        "--report",
                        report.toString(),
                        "--atlas.seed=none");

        assertThat(refused.output).contains("no-such-source");
        assertThat(refused.exitCode).isEqualTo(1);
        assertThat(report).content().contains("no-such-source");
    }

    private record Result(int exitCode, String output) {}

    private Result run(String... arguments) {
        try (AtlasProcess process = AtlasProcess.start(folder, arguments)) {
            int exitCode = process.awaitEnd();
            return new Result(exitCode, process.written());
        }
    }
}
