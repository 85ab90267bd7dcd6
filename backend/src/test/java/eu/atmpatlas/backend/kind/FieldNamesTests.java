package eu.atmpatlas.backend.kind;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.Completeness;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every page can name, in each language, what a record does not state. */
class FieldNamesTests {

    private static final Path MESSAGES = Path.of("../web/src/main/resources/static/messages");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void everyFieldThatCanBeMissingHasAName(String language) {
        JsonNode messages =
                JsonMapper.shared().readTree(MESSAGES.resolve(language + ".json").toFile());

        List<String> unnamed =
                Stream.of(EntityKind.values())
                        .map(kind -> EntityDraft.builder(kind, "empty", "Empty").build())
                        .flatMap(draft -> Completeness.missing(draft).stream())
                        .distinct()
                        .filter(field -> !messages.has("fact." + field))
                        .toList();

        assertThat(unnamed).isEmpty();
    }
}
