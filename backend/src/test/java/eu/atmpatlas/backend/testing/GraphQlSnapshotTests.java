package eu.atmpatlas.backend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The queries in {@code graphql-test/<noun>/*.graphql} give the result in the {@code .json} file
 * beside them. If there is none, the test writes the result there for review, and fails.
 */
@AtlasTest
class GraphQlSnapshotTests {

    private static final Path FOLDER = Path.of("src/test/resources/graphql-test");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final AtlasHttpClient http;

    GraphQlSnapshotTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionHasItsAnswer() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var questions =
                    files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
            assertThat(questions).hasSizeGreaterThan(10);
            return questions.stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    FOLDER.relativize(file).toString(), () -> check(file)));
        }
    }

    private void check(Path question) throws IOException {
        var answer = (ObjectNode) http.ask(Files.readString(question));
        // Leaves out cost and trace id, which differ each time.
        answer.remove("extensions");
        Path expected =
                question.resolveSibling(
                        question.getFileName().toString().replace(".graphql", ".json"));
        if (!Files.exists(expected)) {
            Files.writeString(expected, json.writeValueAsString(answer) + "\n");
            throw new AssertionError("written for the first time, look it over: " + expected);
        }
        // The members of an object have no order.
        assertThat((JsonNode) answer)
                .as(json.writeValueAsString(answer))
                .isEqualTo(json.readTree(Files.readString(expected)));
    }
}
