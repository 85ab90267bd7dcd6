package eu.atmpatlas.backend.field;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.stream.StreamSupport;

/** A form can be made from the fields of a kind. */
@AtlasTest
class FieldDefinitionTests {

    private static final Path MESSAGES = Path.of("../web/src/main/resources/static/messages");

    private final AtlasHttpClient http;

    FieldDefinitionTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void aFieldSaysWhatItsValuesAre() {
        JsonNode capabilities = field(EntityKind.SITE, "capabilities");
        assertThat(capabilities.path("valueType").asString()).isEqualTo("CONCEPT");
        assertThat(capabilities.path("scheme").asString()).isEqualTo("capability");
        assertThat(capabilities.path("many").asBoolean()).isTrue();
        assertThat(capabilities.path("expected").asBoolean()).isTrue();
        assertThat(capabilities.path("description").asString()).isNotBlank();

        assertThat(field(EntityKind.SITE, "status").path("many").asBoolean()).isFalse();
        JsonNode area = field(EntityKind.SITE, "cleanroomArea");
        assertThat(area.path("valueType").asString()).isEqualTo("DECIMAL");
        assertThat(area.path("scheme").isNull()).isTrue();
        assertThat(field(EntityKind.SITE, "location").path("valueType").asString())
                .isEqualTo("LOCATION");
        assertThat(field(EntityKind.EVENT, "startTime").path("valueType").asString())
                .isEqualTo("TIME");
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsAFieldOfTheSchemaAndHasANameInEachLanguage(EntityKind kind) {
        JsonNode schema =
                http.ask("{ __type(name: \"%s\") { fields { name } } }".formatted(kind.label()));
        assertThat(schema.at("/data/__type/fields").findValuesAsString("name"))
                .containsAll(
                        definitions(kind).findValuesAsString("name").stream()
                                .filter(name -> !name.equals("city"))
                                .toList());
        for (String language : new String[] {"en", "nl"}) {
            JsonNode messages =
                    JsonMapper.shared().readTree(MESSAGES.resolve(language + ".json").toFile());
            assertThat(definitions(kind).findValuesAsString("name"))
                    .allMatch(name -> messages.has("fact." + name));
        }
    }

    private JsonNode field(EntityKind kind, String name) {
        return StreamSupport.stream(definitions(kind).spliterator(), false)
                .filter(field -> field.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode definitions(EntityKind kind) {
        JsonNode answer =
                http.ask(
                        "{ fieldDefinitions(kind: %s) { name valueType scheme many expected description } }"
                                .formatted(kind));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer.at("/data/fieldDefinitions");
    }
}
