package eu.atmpatlas.backend.browser;

import com.microsoft.playwright.Route;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An empty page that can import the front end's source modules, without bundling. */
final class SourceModules {

    private static final String PATH = "/source-modules";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SourceModules() {}

    /** Opens the page. It has no content security policy, so that it can define its import map. */
    static void open(Visit visit) {
        String page =
                "<!doctype html><title>Modules</title><script type=\"importmap\">%s</script>"
                        .formatted(JSON.writeValueAsString(Map.of("imports", imports())));
        visit.page()
                .route(
                        "**" + PATH,
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setContentType("text/html")
                                                .setBody(page)));
        visit.open(PATH);
    }

    private static JsonNode imports() {
        try {
            return JSON.readTree(
                            new ClassPathResource("bundle.json")
                                    .getContentAsString(StandardCharsets.UTF_8))
                    .path("imports");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
