package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one page, which draws itself by its address, in as many forms as there are kinds of pages and
 * languages: each names what it needs, so that it comes at once.
 */
@Component
public final class HtmlPages {

    /** The language of an address that states none. */
    public static final String DEFAULT_LANGUAGE = "en";

    /** What every page begins with. */
    private static final String SHELL_MODULE = "/app.js";

    /** What comes once any page has been drawn. */
    private static final String DEFERRED_MODULE = "/frame/later.js";

    private final Map<PageKind, Map<String, HtmlPage>> pages = new EnumMap<>(PageKind.class);
    private final Set<String> languages;

    HtmlPages(ResourcePatternResolver resources, AssetVersion version) throws IOException {
        String page =
                resources
                        .getResource("classpath:static/index.html")
                        .getContentAsString(StandardCharsets.UTF_8);
        this.languages = languages(resources);
        var graph = new ModuleGraph(resources, page);
        for (PageKind kind : PageKind.values()) {
            ModuleGraph.Dependencies dependencies =
                    graph.dependenciesOf(entryModules(SHELL_MODULE, kind.modules()));
            var deferred =
                    new LinkedHashSet<>(
                            graph.dependenciesOf(
                                            entryModules(DEFERRED_MODULE, kind.deferredModules()))
                                    .modules());
            deferred.removeAll(dependencies.modules());
            pages.put(
                    kind,
                    languages.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            lang ->
                                                    new HtmlPage(
                                                            page,
                                                            dependencies,
                                                            deferred,
                                                            lang,
                                                            version))));
        }
    }

    /**
     * The page of a kind.
     *
     * @param lang as the address states it, known or not; null if it states none
     */
    public HtmlPage of(PageKind kind, @Nullable String lang) {
        return Objects.requireNonNull(
                Objects.requireNonNull(pages.get(kind)).get(languageOrDefault(lang)));
    }

    /** Whether there are messages in a language. */
    public boolean hasLanguage(String lang) {
        return languages.contains(lang);
    }

    /** The language in which an address is answered. */
    public String languageOrDefault(@Nullable String lang) {
        return lang != null && hasLanguage(lang) ? lang : DEFAULT_LANGUAGE;
    }

    private static Set<String> languages(ResourcePatternResolver resources) throws IOException {
        return Arrays.stream(resources.getResources("classpath:/static/messages/*.json"))
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".json", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> entryModules(String first, List<String> modules) {
        var entries = new LinkedHashSet<>(List.of(first));
        modules.forEach(module -> entries.add("/" + module));
        return entries;
    }
}
