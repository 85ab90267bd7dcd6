package eu.atmpatlas.backend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** The example clients of docs/clients, with the types that the server generates. */
@AtlasTest
class ClientsTests {

    /** Number of the small graph's plants: more than a page, so each client needs a second one. */
    private static final String COUNTRY = "US";

    private static final String[] EXPECTED_OUTPUT = {
        "plant-0\tZeta Plant 00", "60 sites", "BAD_USER_INPUT"
    };

    @TempDir private static Path classes;
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
        assertThat(run("java", java, "-cp", jackson(), "Example.java", address, COUNTRY))
                .contains(EXPECTED_OUTPUT);
    }

    /** Each client accepts a key, and prints the error code for an invalid key. */
    @Test
    void clientsTakeAKeyAndSayTheCodeOfAProblem() throws Exception {
        Map<String, List<String>> examples =
                Map.of(
                        "javascript", List.of("node", "example.mjs"),
                        "python", List.of("python3", "example.py"),
                        "java", compiledExample());
        for (var example : examples.entrySet()) {
            if (!installed(example.getValue().getFirst())) {
                continue;
            }
            var command = new ArrayList<>(example.getValue());
            command.addAll(List.of(address, COUNTRY));
            assertThat(runWithKey("nobody-has-this", example.getKey(), command))
                    .isEqualToIgnoringNewLines("refused: UNAUTHORIZED");
            assertThat(runWithKey(key(), example.getKey(), command)).contains(EXPECTED_OUTPUT);
        }
        assertThat(runWithKey(key(), "curl", List.of("sh", "sites.sh", address, "CAR_T", "NL")))
                .contains("Alpha Cell Facility");
    }

    /** Proxies can respond with anything, or with nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    502 | <html>Bad gateway</html>
                    200 | -
                    200 | null
                    200 | {"data":null}
                    413 | {"title":"Content Too Large","status":413,"code":"CONTENT_TOO_LARGE"}
                    500 | {"errors":[{"message":"x","extensions":{"code":"INTERNAL_ERROR"}}],"data":null}
                    """)
    void noClientTakesAFailureForData(int status, String body) throws Exception {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            String there = "http://localhost:" + server.getAddress().getPort();
            String code =
                    body == null || !body.contains("code")
                            ? ""
                            : body.replaceAll(".*\"code\":\"(\\w+)\".*", "$1");
            var java = new ArrayList<>(compiledExample());
            java.add(there);
            assertThat(runWithKey("", "java", java).strip())
                    .isEqualTo(("refused: " + code).strip());
            if (installed("node")) {
                assertThat(run("javascript", "node", "example.mjs", there).strip())
                        .isEqualTo("refused: " + (code.isEmpty() ? "null" : code));
            }
            if (installed("python3")) {
                assertThat(run("python", "python3", "example.py", there).strip())
                        .isEqualTo("refused: " + (code.isEmpty() ? "None" : code));
            }
        } finally {
            server.stop(0);
        }
    }

    private String key() {
        var issued =
                http.send(
                        http.request("/admin/keys")
                                .header("Authorization", "Bearer " + AtlasTest.ADMIN_TOKEN)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"label\": \"A client\"}")));
        return JsonMapper.shared().readTree(issued.body()).get("key").asString();
    }

    /** The Java example, compiled once: each start from source compiles it again for seconds. */
    private List<String> compiledExample() throws IOException {
        if (!Files.exists(classes.resolve("Example.class"))) {
            var sources = Files.createDirectories(classes.resolve("sources"));
            for (String file : List.of("Atlas.java", "Example.java", "Schema.java")) {
                Files.copy(folder.resolve("java").resolve(file), sources.resolve(file));
            }
            int result =
                    ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-cp",
                                    jackson(),
                                    "-sourcepath",
                                    sources.toString(),
                                    "-d",
                                    classes.toString(),
                                    sources.resolve("Example.java").toString());
            assertThat(result).as("what the compiler returns").isZero();
        }
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes + File.pathSeparator + jackson(),
                "Example");
    }

    private static String jackson() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("jackson"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Skipped if the gateway's packages are not installed and cannot be downloaded. */
    @Test
    void aGatewayJoinsAHubsFieldsOnToOurRecords() throws Exception {
        getPackages(folder.resolve("gateway"));
        assertThat(run("gateway", "node", "example.mjs", address, "site-alpha-ctf", "site-gamma"))
                .contains(
                        "composed",
                        "Alpha Cell Facility, Netherlands (2): 12 days",
                        "Gamma Unit, country not stated (0): 30 days",
                        "1 question to the atlas",
                        "Alpha Cell Facility: 12 days");
    }

    /** From {@code -Dgateway.modules} or docs/clients/gateway; otherwise downloaded. */
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

    /** Output of a program; the test is skipped on machines without it. */
    private String run(String client, String... command) throws Exception {
        return runWithKey("", client, List.of(command));
    }

    private String runWithKey(String key, String client, List<String> command) throws Exception {
        String program = command.getFirst();
        assumeThat(installed(program)).as(program + " is installed").isTrue();
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.resolve(client).toFile())
                        .redirectErrorStream(true);
        if (!key.isEmpty()) {
            builder.environment().put("ATLAS_KEY", key);
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
