package eu.atmpatlas.backend.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Publications have the same address wherever a method names them: that of the glossary. */
class MethodReferencesTests {

    private static final Pattern IN_GLOSSARY =
            Pattern.compile("\\[(\\p{Lu}\\p{L}+)([^\\]|]*), (\\d{4})]\\((https://[^)]+)\\)");

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A publication: its first author, whether others follow, its year and address. */
    private record Publication(String author, boolean several, String year, String address) {

        /** Whether a text names it, as "Brandes (2001" or "Brandes and Pich 2007". */
        boolean isNamedIn(String text) {
            return Pattern.compile(
                            author
                                    + (several
                                            ? "(,| and| en| et| e\\.a\\.)[^(\"]*?"
                                            : "[^,(\"]{0,2}")
                                    + "[ (]"
                                    + year)
                    .matcher(text)
                    .find();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu/atmpatlas/backend/gaps/texts_en.properties",
                "eu/atmpatlas/backend/network/words_en.properties",
                "eu/atmpatlas/backend/network/words_nl.properties",
                "graphql/network/analysis.graphqls",
                "graphql/network/loss.graphqls",
                "graphql/network/paths.graphqls",
                "graphql/network/suggestion.graphqls"
            })
    void everyMethodGivesTheAddressOfTheGlossary(String file) throws IOException {
        int named = 0;
        String text = Files.readString(RESOURCES.resolve(file));
        for (String line : text.split(file.endsWith("properties") ? "\n" : "\"\"\"")) {
            for (Publication each : publications()) {
                if (each.isNamedIn(line)) {
                    named++;
                    assertThat(line).contains(each.address());
                }
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void thePageAboutTheAtlasListsThem() throws IOException {
        String list =
                Files.readString(Path.of("../web/src/main/resources/static/about/references.js"));

        assertThat(publications()).hasSizeGreaterThan(10);
        for (Publication each : publications()) {
            assertThat(list).contains("\"" + each.author()).contains(each.address());
        }
        var addresses = new HashSet<String>();
        Pattern.compile("https://[^\"]+")
                .matcher(list)
                .results()
                .forEach(each -> assertThat(addresses.add(each.group())).as(each.group()).isTrue());
    }

    private static List<Publication> publications() throws IOException {
        return IN_GLOSSARY
                .matcher(Files.readString(Path.of("../docs/glossary.md")))
                .results()
                .map(each ->
                        new Publication(
                                each.group(1),
                                !each.group(2).isEmpty(),
                                each.group(3),
                                each.group(4)))
                .toList();
    }
}
