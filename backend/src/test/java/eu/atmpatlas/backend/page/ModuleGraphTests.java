package eu.atmpatlas.backend.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Browsers are told of all modules that a page needs, and of no other. */
class ModuleGraphTests {

    private static final String MAP =
            "<script type=\"importmap\">{\"imports\": {\"lib\": \"/webjars/lib/1/index.js\","
                    + " \"lib/\": \"/webjars/lib/1/\", \"/webjars/lib/1/part\":"
                    + " \"/webjars/lib/1/part.js\"}}</script>";

    private final Map<String, String> files = new HashMap<>();
    private final ModuleGraph graph =
            new ModuleGraph(
                    new DefaultResourceLoader() {
                        @Override
                        public Resource getResource(String location) {
                            String text = files.get(location);
                            return text == null
                                    ? new ClassPathResource("nowhere/at/all")
                                    : new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
                        }
                    },
                    MAP);

    @Test
    void followsImportsByThePathsAndNamesThatBrowsersKnow() {
        own(
                "/a/page.js",
                """
                // import "./said.js"; pageStyle("./said.css")
                import { x,
                  y } from "../b/x.js";
                import "./side.js";
                export * from "lib";
                const later = () => import("../b/later.js"), word = t("an.import")}, other = "export";
                await pageStyle(import.meta.resolve("./page.css"));
                """);
        own("/b/x.js", "import { html } from \"lib/more.js\"; import \"../a/page.js\";");
        own("/a/side.js", "export const side = \"../c/none.css\".length;");
        library("/index.js", "import{a as b}from\"./part\";export*from\"lib/more.js\";");
        library("/part.js", "export const a=1");
        library("/more.js", "export{a}from'./other.js'");
        library("/other.js", "export const a=1");
        own("/a/page.css", "");
        own("/c/none.css", "");
        var dependencies = graph.dependenciesOf(List.of("/a/page.js"));
        assertThat(dependencies.modules())
                .containsExactly(
                        "/a/page.js",
                        "/b/x.js",
                        "/a/side.js",
                        "/webjars/lib/1/index.js",
                        "/webjars/lib/1/more.js",
                        "/webjars/lib/1/part.js",
                        "/webjars/lib/1/other.js");
        assertThat(dependencies.styleSheets()).containsExactly("/a/page.css", "/c/none.css");
    }

    @Test
    void aPageWithoutAModuleThatItNeedsIsFoundWhenTheServerStarts() {
        own("/a.js", "import \"./gone.js\";");
        assertThatThrownBy(() -> graph.dependenciesOf(List.of("/a.js")))
                .hasMessageContaining("/gone.js");
        own("/c.js", "pageStyle(\"./gone.css\");");
        assertThatThrownBy(() -> graph.dependenciesOf(List.of("/c.js")))
                .hasMessageContaining("/gone.css");
        own("/b.js", "import \"nobody\";");
        assertThatThrownBy(() -> graph.dependenciesOf(List.of("/b.js")))
                .hasMessageContaining("nobody");
    }

    /** The front end chooses by the address; the server has to choose the same. */
    @Test
    void theKindsOfPagesAreThoseOfTheFrontEnd() throws IOException {
        String pages =
                new ClassPathResource("static/frame/pages.js")
                        .getContentAsString(StandardCharsets.UTF_8);
        var loaded = new TreeSet<String>();
        Pattern.compile("import\\(\"\\.\\./([^\"]+)\"\\)")
                .matcher(pages)
                .results()
                .forEach(found -> loaded.add(found.group(1)));
        var known = new TreeSet<String>();
        for (PageKind kind : PageKind.values()) {
            known.add(kind.modules().getFirst());
        }
        assertThat(known).isEqualTo(loaded);
    }

    @ParameterizedTest
    @EnumSource(PageKind.class)
    void everyKindOfPageHasItsModules(PageKind kind) throws IOException {
        var resources = new DefaultResourceLoader();
        var real =
                new ModuleGraph(
                        resources,
                        resources
                                .getResource("classpath:static/index.html")
                                .getContentAsString(StandardCharsets.UTF_8));
        var modules =
                real.dependenciesOf(kind.modules().stream().map(module -> "/" + module).toList())
                        .modules();
        assertThat(modules)
                .hasSizeGreaterThan(5)
                .allMatch(module -> Objects.requireNonNull(resource(module)).exists());
    }

    private static Resource resource(String module) {
        return new ClassPathResource(
                (module.startsWith("/webjars/") ? "META-INF/resources" : "static") + module);
    }

    private void own(String path, String text) {
        files.put("classpath:static" + path, text);
    }

    private void library(String path, String text) {
        files.put("classpath:META-INF/resources/webjars/lib/1" + path, text);
    }
}
