package eu.atmpatlas.backend.gaps.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.landscape.GapsProperties;
import eu.atmpatlas.backend.gaps.landscape.InvalidPlaceTableException;
import eu.atmpatlas.backend.gaps.landscape.PlaceTableReader;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages of gaps, and the tables that gaps read. */
class GapMessagesTests {

    @Test
    void everyMessageExistsInBothLanguages() {
        assertThat(GapMessages.DUTCH.keys())
                .isEqualTo(
                        GapMessages.ENGLISH.keys().stream()
                                .filter(key -> !key.endsWith(".formula"))
                                .filter(key -> !key.endsWith(".reference"))
                                .collect(java.util.stream.Collectors.toSet()));
        for (Indicator indicator : Indicator.values()) {
            for (String what : new String[] {"name", "definition", "method", "needs", "formula"}) {
                assertThat(
                                GapMessages.ENGLISH.text(
                                        IndicatorCatalogueController.key(indicator, what)))
                        .isNotBlank();
            }
        }
        for (FigureEvidence.Why why : FigureEvidence.Why.values()) {
            assertThat(GapMessages.DUTCH.text("why." + why)).isNotBlank();
        }
        for (TherapyPlatform platform : TherapyPlatform.values()) {
            assertThat(GapMessages.DUTCH.text("platform." + platform)).isNotBlank();
            for (TherapyPlatform.Step step : platform.steps()) {
                assertThat(GapMessages.DUTCH.text("step." + step.code() + ".name")).isNotBlank();
                assertThat(GapMessages.DUTCH.text("step." + step.code() + ".decidedBy"))
                        .isNotBlank();
            }
        }
    }

    @Test
    void anInvalidTableIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("people.csv");
        Files.writeString(
                table,
                "level,code,year,persons,source\n"
                        + "COUNTRY,NL,2025,18000000,me\n"
                        + "NUTS2,NL31,2025,many,me\n");
        var properties = new GapsProperties("file:" + table, "none", "names", null, null);
        assertThatThrownBy(() -> PlaceTableReader.read(properties))
                .isInstanceOf(InvalidPlaceTableException.class)
                .hasMessageContaining("atlas.gaps.population")
                .hasMessageContaining("line 3: persons must be a number, not many");
        Files.writeString(table, "level,code,year,persons,source\nCOUNTRY,NL,2025,18000000,me\n");
        assertThat(PlaceTableReader.read(properties).rows()).hasSize(1);
    }
}
