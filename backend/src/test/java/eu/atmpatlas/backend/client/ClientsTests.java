package eu.atmpatlas.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clients of docs/clients as somebody takes them: with the types that the server hands out. */
@AtlasTest
class ClientsTests {

    /** Of the small graph's plants, more than a page: each client has to turn one. */
    private static final String COUNTRY = "US";

    private static final String[] EXPECTED_OUTPUT = {
        "plant-0\tZeta Plant 00", "60 sites", "BAD_USER_INPUT"
    };

    @TempDir private Path folder;
    private final AtlasHttpClient http;
    private final String address;

    ClientsTests(@Autowired AtlasHttpClient http, @Value("${local.server.port}") int port) {
        this.http = http;
        this.address = "http://localhost:" + port;
    }

    @BeforeEach
    void takeTheClients() throws IOException {
        for (String client : List.of("curl", "javascript", "python", "java", "gateway")) {
            Path from = Path.of("..", "docs", "clients", client);
            Path to = Files.createDirectory(folder.resolve(client));
            try (var files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        for (String types :
                List.of("javascript/schema.d.ts", "python/schema.py", "java/Schema.java")) {
            var file = http.get("/api/clients/" + types);
            assertThat(file.statusCode()).as(types).isEqualTo(200);
            Files.writeString(folder.resolve(types), file.body());
        }
    }

    @Test
    void curlGetsAnAnswer() throws Exception {
        assertThat(run("curl", "sh", "sites.sh", address, "CAR_T", "NL"))
                .contains("\"totalCount\":1", "Alpha Cell Facility");
    }

    @Test
    void javaScriptReadsPagesAndReportsErrors() throws Exception {
        assertThat(run("javascript", "node", "example.mjs", address, COUNTRY))
                .contains(EXPECTED_OUTPUT);
        assertThat(Files.readString(folder.resolve("javascript/schema.d.ts")))
                .contains("export interface Site {", "  id: string;", "country?: Concept | null;");
    }

    @Test
    void pythonReadsPagesAndReportsErrors() throws Exception {
        assertThat(run("python", "python3", "example.py", address, COUNTRY))
                .contains(EXPECTED_OUTPUT);
        String hints =
                "import schema, typing\n"
                        + "for one in vars(schema).values():\n"
                        + "    if typing.is_typeddict(one): typing.get_type_hints(one)\n"
                        + "print(typing.get_type_hints(schema.Site)['country'])";
        assertThat(run("python", "python3", "-c", hints)).contains("Concept");
    }

    @Test
    void javaReadsPagesAndReportsErrors() throws Exception {
        String java = ProcessHandle.current().info().command().orElse("java");
        String jackson =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(jar -> jar.contains("jackson"))
                        .collect(Collectors.joining(File.pathSeparator));
        assertThat(run("java", java, "-cp", jackson, "Example.java", address, COUNTRY))
                .contains(EXPECTED_OUTPUT);
    }

    /** Passed over where the gateway's own packages are not there, and not to be had. */
    @Test
    void aGatewayJoinsAHubsFieldsOnToOurRecords() throws Exception {
        getPackages(folder.resolve("gateway"));
        assertThat(run("gateway", "node", "example.mjs", address))
                .contains(
                        "composed",
                        "Alpha Cell Facility, Netherlands (2): 12 days",
                        "Gamma Unit, country not stated (0): 30 days",
                        "1 question to the atlas",
                        "Alpha Cell Facility: 12 days");
    }

    /** From {@code -Dgateway.modules} or docs/clients/gateway; else as its reader gets them. */
    private void getPackages(Path gateway) throws Exception {
        Path installed =
                Path.of(
                        System.getProperty(
                                "gateway.modules", "../docs/clients/gateway/node_modules"));
        if (Files.isDirectory(installed)) {
            Files.createSymbolicLink(gateway.resolve("node_modules"), installed.toRealPath());
            return;
        }
        assumeThat(installed("npm")).isTrue();
        Process npm =
                new ProcessBuilder("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund")
                        .directory(gateway.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean ended = npm.waitFor(90, TimeUnit.SECONDS);
        npm.destroy();
        assumeThat(ended && npm.exitValue() == 0).as("packages are to be had").isTrue();
    }

    private static boolean installed(String program) {
        return Files.isExecutable(Path.of(program))
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** What a program says; passed over on machines that do not have it. */
    private String run(String client, String... command) throws Exception {
        assumeThat(installed(command[0])).as(command[0] + " is installed").isTrue();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.resolve(client).toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
