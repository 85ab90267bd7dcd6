package eu.atmpatlas.web.bundle;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Bundles the front end: {@code Bundle SOURCES TARGET}. {@code SOURCES} holds {@code bundle.json}
 * and the files below {@code static}; the result is written to {@code TARGET/static/assets}.
 */
public final class Bundle {

    private static final String FOLDER = "/assets/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BundleConfig config;
    private final SourceFiles files;
    private final DataFiles data;
    private final AssetReferences assets;

    private Bundle(Path sources) throws IOException {
        this.config = JSON.readValue(sources.resolve("bundle.json").toFile(), BundleConfig.class);
        Path folder = sources.resolve("static");
        this.files = new SourceFiles(folder, config.imports());
        this.data = DataFiles.in(folder, config.data());
        this.assets = new AssetReferences(files, data.address(), FOLDER);
    }

    /** Bundles, unless the result of the same sources is there. */
    public static void main(String... arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        var fingerprint = Fingerprint.of(sources);
        Path stamp = target.resolve("bundle.stamp");
        if (!fingerprint.matches(stamp)) {
            Files.deleteIfExists(stamp);
            new Bundle(sources).write(target.resolve("static"));
            fingerprint.write(stamp);
        }
    }

    private void write(Path root) throws IOException {
        var output = new OutputFolder(root.resolve("assets"));
        var entries = new ArrayList<String>(List.of(config.shell()));
        entries.addAll(config.entries());
        ModuleGraph graph = ModuleGraph.of(entries, files, assets);
        List<Chunk> chunks = ChunkPlan.of(graph, config.shell(), config.entries());
        Map<String, String> code = ClosureBundler.compile(chunks, graph, config.imports());
        Map<String, String> names = HashedNames.of(code);
        HashedNames.files(code, names).forEach(output::add);
        assets.styleSheets().forEach(output::add);
        entries.addAll(graph.dynamicEntries());
        var manifest =
                new Manifest(
                        FOLDER,
                        data.address(),
                        data.version(),
                        moduleFiles(entries, chunks, names),
                        moduleStyles(entries, graph),
                        joined(config.styles(), ".css", output),
                        joined(config.scripts(), ".js", output));
        output.add("manifest.json", JSON.writeValueAsString(manifest));
        output.write();
        data.compress(root);
    }

    private static Map<String, List<String>> moduleFiles(
            List<String> entries, List<Chunk> chunks, Map<String, String> names) {
        var byName = new LinkedHashMap<String, Chunk>();
        chunks.forEach(chunk -> byName.put(chunk.name(), chunk));
        var modules = new LinkedHashMap<String, List<String>>();
        for (String entry : entries) {
            Chunk own =
                    chunks.stream()
                            .filter(chunk -> chunk.modules().contains(entry))
                            .findFirst()
                            .orElseThrow();
            var needed = new LinkedHashSet<String>();
            collect(own, byName, needed);
            modules.put(
                    entry,
                    needed.stream().map(name -> Objects.requireNonNull(names.get(name))).toList());
        }
        return modules;
    }

    private static void collect(
            Chunk chunk, Map<String, Chunk> byName, LinkedHashSet<String> needed) {
        if (needed.add(chunk.name())) {
            chunk.imports()
                    .forEach(name ->
                            collect(Objects.requireNonNull(byName.get(name)), byName, needed));
        }
    }

    private Map<String, List<String>> moduleStyles(List<String> entries, ModuleGraph graph) {
        var shell = graph.withImports(config.shell());
        var styles = new LinkedHashMap<String, List<String>>();
        for (String entry : entries) {
            List<String> sheets =
                    graph.withImports(entry).stream()
                            .filter(module -> !shell.contains(module))
                            .flatMap(module -> assets.styleSheetsOf(module).stream())
                            .distinct()
                            .toList();
            styles.put(entry, sheets);
        }
        return styles;
    }

    private Map<String, String> joined(
            Map<String, List<String>> groups, String ending, OutputFolder output)
            throws IOException {
        var names = new LinkedHashMap<String, String>();
        var styles = new StyleSheets(files);
        for (var group : groups.entrySet()) {
            var text = new StringBuilder();
            for (String file : group.getValue()) {
                text.append(ending.equals(".css") ? styles.read(file) : files.read(file))
                        .append('\n');
            }
            String hash = ContentHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
            String name = "%s-%s%s".formatted(group.getKey(), hash, ending);
            output.add(name, text.toString());
            names.put(group.getKey(), name);
        }
        return names;
    }
}
