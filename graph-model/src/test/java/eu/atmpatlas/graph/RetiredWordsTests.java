package eu.atmpatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Code, schema and documents do not use the words of {@code docs/retired-words.txt}. */
@ParallelTestClass
class RetiredWordsTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path LIST = ROOT.resolve("docs/retired-words.txt");

    private final RetiredWords sample =
            RetiredWords.parse(
                    """
                    # comment
                    tie | relation | names text
                    made up | synthetic | names web
                    allow | suggestedTie | published in the schema
                    """);

    @Test
    void javaNamesHaveNoRetiredWord() throws IOException {
        RetiredWords words = RetiredWords.read(LIST);
        assertThat(problems(files(".java", "graph-model/src", "backend/src"), words::inJava))
                .isEmpty();
    }

    @Test
    void fileNamesHaveNoRetiredWord() throws IOException {
        RetiredWords words = RetiredWords.read(LIST);
        var problems = new ArrayList<String>();
        for (String ending : List.of(".java", ".cypher", ".graphqls")) {
            for (Path file : files(ending, "graph-model/src", "backend/src")) {
                String name = file.getFileName().toString();
                problems.addAll(words.inFileName(name, RetiredWords.Scope.NAMES));
            }
        }
        for (Path file : files(".js", "web/src/main/resources/static")) {
            problems.addAll(
                    words.inFileName(file.getFileName().toString(), RetiredWords.Scope.WEB));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void javaScriptHasNoRetiredWord() throws IOException {
        RetiredWords words = RetiredWords.read(LIST);
        assertThat(
                        problems(
                                files(".js", "web/src/main/resources/static", "web/src/test/js"),
                                words::inJavaScript))
                .isEmpty();
    }

    @Test
    void documentsHaveNoRetiredWord() throws IOException {
        RetiredWords words = RetiredWords.read(LIST);
        List<Path> documents = new ArrayList<>(files(".md", "docs"));
        documents.add(ROOT.resolve("README.md"));
        documents.add(ROOT.resolve("CONTRIBUTING.md"));
        assertThat(problems(documents, words::inText)).isEmpty();
    }

    @Test
    void schemaDescriptionsHaveNoRetiredWord() throws IOException {
        RetiredWords words = RetiredWords.read(LIST);
        assertThat(
                        problems(
                                files(".graphqls", "backend/src/main/resources"),
                                words::inDescriptions))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class TieReader {}",
                "int tieCount;",
                "static final int FIRST_TIE = 1;",
                "void read(Tie tie) {}",
                "class MadeUpRecords {}"
            })
    void aRetiredWordInANameIsFound(String source) {
        assertThat(sample.inJava(source)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class TierReader {}",
                "int properties;",
                "String text = \"a tie\"; // of a tie",
                "import eu.x.Tie;",
                "void suggestedTie() {}"
            })
    void otherNamesAreAccepted(String source) {
        assertThat(sample.inJava(source)).isEmpty();
    }

    @Test
    void aRetiredWordInATextIsFoundAndNamesItsReplacement() {
        assertThat(sample.inText("Each Tie has a source."))
                .containsExactly("\"tie\" is retired, use relation");
        assertThat(sample.inText("See `tie`, [here](tie.md), and\n```\ntie\n```\nnecktie"))
                .isEmpty();
    }

    @Test
    void descriptionsAreCheckedAndPublishedNamesAreNot() {
        assertThat(sample.inDescriptions("type Tie { \"A tie.\" tie: Int }")).hasSize(1);
        assertThat(sample.inDescriptions("\"\"\"\nA\ntie.\n\"\"\" type Tie { x: Int }")).hasSize(1);
        assertThat(sample.inDescriptions("type Tie { \"A relation.\" tie: Int }")).isEmpty();
    }

    @Test
    void namesAndCommentsOfJavaScriptAreChecked() {
        assertThat(sample.inJavaScript("const madeUp = 1;")).hasSize(1);
        assertThat(sample.inJavaScript("// made up\nconst text = \"made up\";")).hasSize(1);
        assertThat(sample.inJavaScript("const text = `made up // made up`;")).isEmpty();
        assertThat(sample.inFileName("made-up.js", RetiredWords.Scope.WEB)).hasSize(1);
    }

    @Test
    void aLineWithoutAReplacementIsRefused() {
        assertThatThrownBy(() -> RetiredWords.parse("tie | names"))
                .hasMessageContaining("tie | names");
    }

    private static List<String> problems(List<Path> files, Function<String, List<String>> check)
            throws IOException {
        var problems = new ArrayList<String>();
        for (Path file : files) {
            for (String problem : check.apply(Files.readString(file))) {
                problems.add(ROOT.relativize(file) + ": " + problem);
            }
        }
        return problems;
    }

    private static List<Path> files(String ending, String... folders) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : folders) {
            try (var files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(ending))
                        .filter(file -> !file.toString().contains("node_modules"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
