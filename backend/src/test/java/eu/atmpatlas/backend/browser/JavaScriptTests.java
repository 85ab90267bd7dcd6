package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the tests of {@code web/src/test/js} in the browser. The same files run under {@code node
 * --test}; here an import map replaces Node's modules by the small ones in {@code support}.
 */
@BrowserTest
class JavaScriptTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TESTS = ROOT.resolve("web/src/test/js");
    private static final Path STATIC = ROOT.resolve("web/src/main/resources/static");
    private static final Path SERVER = ROOT.resolve("backend/src/main/java");
    private static final String ORIGIN = "https://javascript.test/";
    private static final String SUPPORT = "/web/src/test/js/support/";

    private static final String RUNNER =
            """
            <!doctype html>
            <script type="importmap">
              { "imports": {
                "node:test": "%1$sbrowser-test.js",
                "node:assert/strict": "%1$sbrowser-assert.js",
                "#files": "%1$sfiles-browser.js"
              } }
            </script>
            """
                    .formatted(SUPPORT);

    private static final String RUN =
            "async (file) => (await import(\"%sbrowser-test.js\")).runFile(file)"
                    .formatted(SUPPORT);

    private static Page page;

    @BeforeAll
    static void open() {
        page = AtlasBrowser.get().blankPage();
        page.route(ORIGIN + "**", JavaScriptTests::answer);
        page.navigate(ORIGIN);
    }

    @AfterAll
    static void close() {
        page.context().close();
    }

    @TestFactory
    Stream<DynamicContainer> everyFile() throws IOException {
        List<Path> files = list(TESTS, ".test.js");
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream().map(JavaScriptTests::run);
    }

    private static DynamicContainer run(Path file) {
        String name = slashes(TESTS.relativize(file));
        try {
            @SuppressWarnings("unchecked")
            var results =
                    (List<Map<String, String>>)
                            page.evaluate(RUN, "/" + slashes(ROOT.relativize(file)));
            assertThat(results).as("tests in %s", name).isNotEmpty();
            return DynamicContainer.dynamicContainer(
                    name, file.toUri(), results.stream().map(result -> report(file, result)));
        } catch (RuntimeException | AssertionError failure) {
            return DynamicContainer.dynamicContainer(
                    name,
                    Stream.of(
                            DynamicTest.dynamicTest(
                                    name + " runs",
                                    () -> {
                                        throw failure;
                                    })));
        }
    }

    private static DynamicTest report(Path file, Map<String, String> result) {
        return DynamicTest.dynamicTest(
                result.get("name"),
                file.toUri(),
                () -> {
                    String failure = result.get("failure");
                    if (failure != null) {
                        throw new AssertionError(failure);
                    }
                });
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/")) {
            fulfill(route, "text/html", RUNNER);
        } else if (path.equals(SUPPORT + "files.json")) {
            fulfill(route, "application/json", files());
        } else {
            Path file = ROOT.resolve(path.substring(1)).normalize();
            boolean ours = file.startsWith(TESTS) || file.startsWith(STATIC);
            if (ours && Files.isRegularFile(file)) {
                String type = path.endsWith(".js") ? "text/javascript" : "application/json";
                fulfill(route, type, read(file));
            } else {
                route.fulfill(new FulfillOptions().setStatus(404));
            }
        }
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(new FulfillOptions().setContentType(type + "; charset=utf-8").setBody(body));
    }

    /** The texts of all pages' files, and of the server's sources, for tests that look at those. */
    private static String files() {
        var pages = new TreeMap<String, String>();
        for (String ending : List.of(".js", ".css", ".json", ".html", ".svg", ".graphql")) {
            for (Path file : list(STATIC, ending)) {
                pages.put(slashes(STATIC.relativize(file)), read(file));
            }
        }
        for (Path file : list(STATIC.getParent(), ".json")) {
            if (!file.startsWith(STATIC)) {
                pages.put(slashes(STATIC.relativize(file)), read(file));
            }
        }
        String server =
                list(SERVER, ".java").stream()
                        .map(JavaScriptTests::read)
                        .collect(Collectors.joining("\n"));
        return JSON.writeValueAsString(Map.of("pages", pages, "server", server));
    }

    private static List<Path> list(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
