package eu.atmpatlas.web.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Splits the modules into chunks: one for the shell, one for each further entry, and one for each
 * set of modules that the same entries share. A shared set that is too small to be worth a request
 * joins the shell.
 */
final class ChunkPlan {

    /** Source characters below which modules that several entries share join the shell. */
    private static final int MIN_SHARED_SIZE = 12_000;

    private final ModuleGraph graph;
    private final Set<String> entries = new TreeSet<>();
    private final SequencedSet<String> order = new LinkedHashSet<>();
    private final Map<String, String> chunkOf = new LinkedHashMap<>();

    private ChunkPlan(ModuleGraph graph) {
        this.graph = graph;
    }

    /** The chunks, each after those that it imports. */
    static List<Chunk> of(ModuleGraph graph, String shell, List<String> entries) {
        return new ChunkPlan(graph).chunks(shell, entries);
    }

    private List<Chunk> chunks(String shell, List<String> furtherEntries) {
        entries.addAll(furtherEntries);
        entries.addAll(graph.dynamicEntries());
        String shellName = name(shell);
        SequencedSet<String> shellModules = graph.withImports(shell);
        order.addAll(shellModules);
        shellModules.forEach(module -> chunkOf.put(module, shellName));
        Map<String, Set<String>> usedBy = new LinkedHashMap<>();
        for (String entry : entries) {
            for (String module : graph.withImports(entry)) {
                order.add(module);
                if (!chunkOf.containsKey(module)) {
                    usedBy.computeIfAbsent(module, none -> new TreeSet<>()).add(entry);
                }
            }
        }
        // Sets of many entries first: what they import belongs to at least as many.
        var sets = new ArrayList<>(new LinkedHashSet<>(usedBy.values()));
        sets.sort(Comparator.comparing((Set<String> set) -> set.size()).reversed());
        for (Set<String> set : sets) {
            List<String> modules =
                    order.stream().filter(module -> set.equals(usedBy.get(module))).toList();
            String chunk = chunkName(set, modules, shellName);
            modules.forEach(module -> chunkOf.put(module, chunk));
        }
        for (String entry : entries) {
            if (chunk(entry).equals(shellName)) {
                throw new IllegalArgumentException(
                        "%s is part of the shell: import it, do not load it".formatted(entry));
            }
        }
        return assemble(shellName);
    }

    private String chunkName(Set<String> set, List<String> modules, String shell) {
        int size = modules.stream().mapToInt(module -> graph.module(module).code().length()).sum();
        boolean onlyShell =
                modules.stream().noneMatch(entries::contains)
                        && modules.stream()
                        .flatMap(module -> graph.module(module).imports().stream())
                        .allMatch(imported ->
                                modules.contains(imported) || shell.equals(chunkOf.get(imported)));
        if (set.size() == 1) {
            return name(set.iterator().next());
        }
        return size < MIN_SHARED_SIZE && onlyShell
                ? shell
                : "shared-" + name(modules.getLast());
    }

    private List<Chunk> assemble(String shell) {
        Map<String, List<String>> modules = new TreeMap<>();
        order.forEach(module ->
                modules.computeIfAbsent(chunk(module), none -> new ArrayList<>()).add(module));
        var sorted = new LinkedHashMap<String, Chunk>();
        add(shell, modules, sorted);
        modules.keySet().forEach(name -> add(name, modules, sorted));
        return List.copyOf(sorted.values());
    }

    private void add(String name, Map<String, List<String>> modules, Map<String, Chunk> sorted) {
        if (sorted.containsKey(name)) {
            return;
        }
        List<String> own = Objects.requireNonNull(modules.get(name));
        List<String> imports =
                own.stream()
                        .flatMap(module -> graph.module(module).imports().stream())
                        .map(this::chunk)
                        .filter(chunk -> !chunk.equals(name))
                        .distinct()
                        .toList();
        imports.forEach(imported -> add(imported, modules, sorted));
        sorted.put(name, new Chunk(name, own, imports));
    }

    private String chunk(String module) {
        return Objects.requireNonNull(chunkOf.get(module), module);
    }

    private static String name(String module) {
        return module.substring(module.lastIndexOf('/') + 1).replaceFirst("\\.m?js$", "");
    }
}
