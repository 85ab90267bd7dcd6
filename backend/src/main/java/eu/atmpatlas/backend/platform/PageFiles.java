package eu.atmpatlas.backend.platform;

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
public final class PageFiles {

    /** The language of an address that states none. */
    public static final String FIRST_LANGUAGE = "en";

    /** What every page begins with. */
    private static final String FRAME = "/app.js";

    /** What comes once any page has been drawn. */
    private static final String REST = "/frame/later.js";

    private final Map<PageKind, Map<String, HtmlFile>> files = new EnumMap<>(PageKind.class);
    private final Set<String> languages;

    PageFiles(ResourcePatternResolver resources, FileVersion version) throws IOException {
        String page =
                resources
                        .getResource("classpath:static/index.html")
                        .getContentAsString(StandardCharsets.UTF_8);
        this.languages = languages(resources);
        var graph = new ModuleGraph(resources, page);
        for (PageKind kind : PageKind.values()) {
            ModuleGraph.Needed needed = graph.by(entries(FRAME, kind.modules()));
            var later = new LinkedHashSet<>(graph.by(entries(REST, kind.later())).modules());
            later.removeAll(needed.modules());
            files.put(
                    kind,
                    languages.stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(),
                                            lang ->
                                                    new HtmlFile(
                                                            page, needed, later, lang, version))));
        }
    }

    /**
     * The page of a kind.
     *
     * @param lang as the address states it, known or not; null if it states none
     */
    public HtmlFile of(PageKind kind, @Nullable String lang) {
        return Objects.requireNonNull(Objects.requireNonNull(files.get(kind)).get(spoken(lang)));
    }

    /** Whether there are messages in a language. */
    public boolean speak(String lang) {
        return languages.contains(lang);
    }

    /** The language in which an address is answered. */
    public String spoken(@Nullable String lang) {
        return lang != null && speak(lang) ? lang : FIRST_LANGUAGE;
    }

    private static Set<String> languages(ResourcePatternResolver resources) throws IOException {
        return Arrays.stream(resources.getResources("classpath:/static/messages/*.json"))
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".json", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> entries(String first, List<String> modules) {
        var entries = new LinkedHashSet<>(List.of(first));
        modules.forEach(module -> entries.add("/" + module));
        return entries;
    }
}
