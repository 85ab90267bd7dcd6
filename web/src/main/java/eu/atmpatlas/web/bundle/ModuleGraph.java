package eu.atmpatlas.web.bundle;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The modules that the entries need, directly or not. */
final class ModuleGraph {

    private static final Pattern JSON_ATTRIBUTE =
            Pattern.compile("(\\.json\")\\s+with\\s*\\{\\s*type:\\s*\"json\"\\s*}");

    private final Map<String, SourceModule> modules = new LinkedHashMap<>();
    private final SourceFiles files;
    private final AssetReferences assets;

    private ModuleGraph(SourceFiles files, AssetReferences assets) {
        this.files = files;
        this.assets = assets;
    }

    /** Reads the entries and everything that they import. */
    static ModuleGraph of(List<String> entries, SourceFiles files, AssetReferences assets)
            throws IOException {
        var graph = new ModuleGraph(files, assets);
        var waiting = new ArrayDeque<>(entries);
        while (!waiting.isEmpty()) {
            String path = waiting.removeFirst();
            if (!graph.modules.containsKey(path)) {
                SourceModule module = graph.read(path);
                graph.modules.put(path, module);
                waiting.addAll(module.imports());
                waiting.addAll(module.dynamicImports());
            }
        }
        return graph;
    }

    SourceModule module(String path) {
        return Objects.requireNonNull(modules.get(path), path);
    }

    /** Every module that another one loads when it needs it. */
    SequencedSet<String> dynamicEntries() {
        var entries = new LinkedHashSet<String>();
        modules.values().forEach(module -> entries.addAll(module.dynamicImports()));
        return entries;
    }

    /** A module with all that it imports, directly or not; each after what it imports. */
    SequencedSet<String> withImports(String entry) {
        var order = new LinkedHashSet<String>();
        visit(entry, order, new HashSet<>());
        return order;
    }

    private void visit(String path, Set<String> order, Set<String> seen) {
        if (seen.add(path)) {
            module(path).imports().forEach(imported -> visit(imported, order, seen));
            order.add(path);
        }
    }

    private SourceModule read(String path) throws IOException {
        String code = moduleCode(path, files.read(path));
        var compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
        compiler.initOptions(ClosureBundler.options(Map.of()));
        Node script = compiler.parse(SourceFile.fromCode("/" + path, code));
        if (compiler.hasErrors()) {
            throw new IllegalArgumentException(path + ": " + compiler.getErrors().getFirst());
        }
        var imports = new ArrayList<String>();
        var dynamic = new ArrayList<String>();
        var rewritten = new StringBuilder(code);
        collect(path, script, imports, dynamic, rewritten);
        return new SourceModule(
                path, rewritten.toString(), List.copyOf(imports), List.copyOf(dynamic));
    }

    /**
     * The code of a module. A JSON file becomes a module with its value as the default export, and
     * the compiler need not know the import attribute that browsers want.
     */
    private static String moduleCode(String path, String text) {
        return path.endsWith(".json")
                ? "export default " + text.strip() + ";\n"
                : JSON_ATTRIBUTE.matcher(text).replaceAll("$1");
    }

    /** From the end of the module to its start, so that the places of what is left stay. */
    private void collect(
            String path,
            Node node,
            List<String> imports,
            List<String> dynamic,
            StringBuilder rewritten)
            throws IOException {
        if ((node.isImport() || node.isExport())
                && node.getLastChild() instanceof Node from
                && from.isStringLit()) {
            imports.addFirst(files.resolve(path, from.getString()));
        } else if (node.getToken() == Token.DYNAMIC_IMPORT) {
            if (!(node.getFirstChild() instanceof Node name && name.isStringLit())) {
                throw new IllegalArgumentException(
                        "%s loads a module whose name is not a literal".formatted(path));
            }
            dynamic.addFirst(files.resolve(path, name.getString()));
        }
        Optional<String> replacement = assets.replacement(path, node);
        if (replacement.isPresent()) {
            // A member's own place is that of its name.
            Node first = node.isGetProp() ? Objects.requireNonNull(node.getFirstChild()) : node;
            int start = first.getSourceOffset();
            int end = node.getSourceOffset() + node.getLength();
            rewritten.replace(start, end, replacement.get());
            return;
        }
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            collect(path, child, imports, dynamic, rewritten);
            if (child == node.getFirstChild()) {
                return;
            }
        }
    }
}
