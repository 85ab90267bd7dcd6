package eu.atmpatlas.backend.page;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules import which, read from the modules themselves: a browser that is told of all that
 * a page needs asks for it at once, and not for one module after the other.
 */
final class ModuleGraph {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "\\b(?:import|export)\\s*(?:[\\w$*{},\\s]+?from\\s*)?[\"']([\\w@./-]+)[\"']");

    private static final Pattern STYLE_SHEET = Pattern.compile("\"(\\.{1,2}/[^\"]+\\.css)\"");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$", Pattern.MULTILINE);

    private static final String LIBRARIES = "/webjars/";

    private final ResourceLoader resources;
    private final Map<String, String> importMap = new TreeMap<>();
    private final Map<String, Module> read = new HashMap<>();

    /** What a module asks for before it can be run, each by its path from the root. */
    private record Module(List<String> imports, List<String> styleSheets) {}

    /**
     * What modules need, themselves included, in the order in which a browser would find it.
     *
     * @param modules paths from the root
     * @param styleSheets style sheets that modules bring with them, likewise
     */
    record Dependencies(Set<String> modules, Set<String> styleSheets) {}

    /**
     * @param page that bears the import map
     */
    ModuleGraph(ResourceLoader resources, String page) {
        this.resources = resources;
        Matcher map = IMPORT_MAP.matcher(page);
        if (map.find()) {
            JsonNode imports = JsonMapper.shared().readTree(map.group(1)).path("imports");
            imports.properties()
                    .forEach(entry -> importMap.put(entry.getKey(), entry.getValue().asString()));
        }
    }

    /**
     * All that these need.
     *
     * @param entries paths from the root
     * @throws IllegalStateException if a module of ours, or one that it imports, is not there
     */
    synchronized Dependencies dependenciesOf(Collection<String> entries) {
        var modules = new LinkedHashSet<>(entries);
        var sheets = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(modules);
        while (!next.isEmpty()) {
            Module module = read.computeIfAbsent(next.removeFirst(), this::read);
            sheets.addAll(module.styleSheets());
            for (String imported : module.imports()) {
                if (modules.add(imported)) {
                    next.add(imported);
                }
            }
        }
        return new Dependencies(modules, sheets);
    }

    private Module read(String path) {
        String text = COMMENT.matcher(text(path)).replaceAll("");
        var imports = new ArrayList<String>();
        for (Matcher found = IMPORT.matcher(text); found.find(); ) {
            resolve(found.group(1), path).ifPresent(imports::add);
        }
        var sheets = new ArrayList<String>();
        if (!path.startsWith(LIBRARIES)) {
            for (Matcher found = STYLE_SHEET.matcher(text); found.find(); ) {
                sheets.add(existing(URI.create(path).resolve(found.group(1)).toString()));
            }
        }
        return new Module(imports, sheets);
    }

    /** As browsers resolve it; nothing if it names no module. */
    private Optional<String> resolve(String name, String importer) {
        boolean path = name.startsWith("/") || name.startsWith(".");
        String whole = path ? URI.create(importer).resolve(name).toString() : name;
        String exact = importMap.get(whole);
        if (exact != null) {
            return Optional.of(exact);
        }
        return importMap.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && whole.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + whole.substring(entry.getKey().length()))
                .findFirst()
                .or(() -> resolveBareName(whole, path, importer));
    }

    private static Optional<String> resolveBareName(String name, boolean path, String importer) {
        // What looks like an import in a library's packed text may be something else.
        if (!path && !importer.startsWith(LIBRARIES)) {
            throw new IllegalStateException(
                    "%s imports %s, of which the import map knows nothing"
                            .formatted(importer, name));
        }
        return Optional.of(name).filter(_ -> path);
    }

    private String existing(String path) {
        if (!file(path).exists()) {
            throw new IllegalStateException(missing(path));
        }
        return path;
    }

    private String text(String path) {
        try {
            return file(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(missing(path), exception);
        }
    }

    private Resource file(String path) {
        return resources.getResource(
                "classpath:"
                        + (path.startsWith(LIBRARIES) ? "META-INF/resources" : "static")
                        + path);
    }

    private static String missing(String path) {
        return "a page needs " + path + ", which is not there";
    }
}
