package eu.atmpatlas.backend.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.gaps.Behind;
import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What gaps say, and the tables they read. */
class TextsTests {

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(Texts.DUTCH.keys())
                .isEqualTo(
                        Texts.ENGLISH.keys().stream()
                                .filter(key -> !key.endsWith(".formula"))
                                .filter(key -> !key.endsWith(".reference"))
                                .collect(java.util.stream.Collectors.toSet()));
        for (Indicator indicator : Indicator.values()) {
            for (String what : new String[] {"name", "definition", "method", "needs", "formula"}) {
                assertThat(Texts.ENGLISH.say(CatalogueWiring.key(indicator, what))).isNotBlank();
            }
        }
        for (Behind.Why why : Behind.Why.values()) {
            assertThat(Texts.DUTCH.say("why." + why)).isNotBlank();
        }
        for (Platform platform : Platform.values()) {
            assertThat(Texts.DUTCH.say("platform." + platform)).isNotBlank();
            for (Platform.Step step : platform.steps()) {
                assertThat(Texts.DUTCH.say("step." + step.code() + ".name")).isNotBlank();
                assertThat(Texts.DUTCH.say("step." + step.code() + ".decidedBy")).isNotBlank();
            }
        }
    }

    @Test
    void aTableThatCannotBeUsedIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("people.csv");
        Files.writeString(
                table,
                "level,code,year,persons,source\n"
                        + "COUNTRY,NL,2025,18000000,me\n"
                        + "NUTS2,NL31,2025,many,me\n");
        var properties = new GapsProperties("file:" + table, "none", "names", null, null);
        assertThatThrownBy(() -> PlaceFiles.read(properties))
                .isInstanceOf(RefusedPlacesException.class)
                .hasMessageContaining("atlas.gaps.population")
                .hasMessageContaining("line 3: persons must be a number, not many");
        Files.writeString(table, "level,code,year,persons,source\nCOUNTRY,NL,2025,18000000,me\n");
        assertThat(PlaceFiles.read(properties).rows()).hasSize(1);
    }
}
