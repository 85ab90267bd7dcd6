package eu.atmpatlas.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands in the guide for hubs do what the guide says. */
@AtlasTest
class HubGuideTests {

    private static final Path GUIDE = Path.of("../docs/guide-for-hubs.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String OUTPUT_MARK = "# → ";

    @TempDir private Path folder;
    private final AtlasHttpClient http;
    private final String address;

    HubGuideTests(@Autowired AtlasHttpClient http, @Value("${local.server.port}") int port) {
        this.http = http;
        this.address = "http://localhost:" + port;
    }

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsWhatTheGuideShows() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();
        assertThat(examples).hasSizeGreaterThan(6);
        String key = key();
        return examples.stream()
                .map(example -> example.group(1))
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.lines().skip(1).findFirst().orElseThrow().strip(),
                                () -> printsWhatItShould(example, key)));
    }

    private void printsWhatItShould(String example, String key) throws Exception {
        List<String> expected =
                example.lines()
                        .filter(line -> line.startsWith(OUTPUT_MARK))
                        .map(line -> line.substring(OUTPUT_MARK.length()))
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(outputOf(example, key)).contains(expected);
    }

    private String outputOf(String example, String key) throws Exception {
        for (String program : List.of("sh", "curl", "openssl")) {
            boolean installed =
                    Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
            assumeThat(installed).as(program + " is installed").isTrue();
        }
        var shell = new ProcessBuilder("sh", "-e", "-c", example);
        shell.environment().put("ATLAS", address);
        shell.environment().put("KEY", key);
        Process process = shell.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private String key() {
        String issued =
                http.send(
                                http.request("/admin/keys")
                                        .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"label\": \"The guide's\"}")))
                        .body();
        return new JsonMapper().readTree(issued).get("key").asString();
    }
}
