package eu.atmpatlas.backend.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records named in examples exist in the data that the atlas ships with. */
class ExampleIdsTests {

    private static final Pattern ID = Pattern.compile("\"(site-[a-z0-9-]+)\"");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^(site-[a-z0-9-]+),");

    @Test
    void examplesNameSitesThatThereAre() throws IOException {
        Set<String> sites =
                ids(Path.of("../seed-data/src/main/resources/seed-data/sites.csv"), FIRST_CELL)
                        .collect(Collectors.toSet());
        List<String> named =
                files("../docs", ".md", ".mjs", ".py", ".java", ".sh")
                        .flatMap(file -> ids(file, ID))
                        .toList();
        assertThat(named).isNotEmpty();
        assertThat(sites).hasSizeGreaterThan(100).containsAll(named);
    }

    private static Stream<Path> files(String folder, String... ends) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> ids(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
