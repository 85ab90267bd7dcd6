package eu.atmpatlas.web.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names chunks by their content and by that of all chunks that they lead to, directly or not. So a
 * name changes exactly when anything that it loads does, also where chunks load each other in a
 * circle.
 */
final class HashedNames {

    private final Map<String, String> code;
    private final Pattern reference;
    private final Map<String, Set<String>> references = new LinkedHashMap<>();

    private HashedNames(Map<String, String> code) {
        this.code = code;
        this.reference =
                Pattern.compile(
                        code.keySet().stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "([\"'])\\./(", ")\\.js\\1")));
    }

    /** The code by the name of its file; each chunk names the others by these names. */
    static Map<String, String> files(Map<String, String> code, Map<String, String> names) {
        var hashed = new HashedNames(code);
        var files = new LinkedHashMap<String, String>();
        code.forEach((name, text) ->
                files.put(
                        Objects.requireNonNull(names.get(name)),
                        hashed.reference
                                .matcher(text)
                                .replaceAll(found ->
                                        Matcher.quoteReplacement(
                                                found.group(1)
                                                        + "./"
                                                        + names.get(found.group(2))
                                                        + found.group(1)))));
        return files;
    }

    /** The name of each chunk's file. */
    static Map<String, String> of(Map<String, String> code) {
        var hashed = new HashedNames(code);
        var names = new LinkedHashMap<String, String>();
        code.keySet()
                .forEach(name ->
                        names.put(name, "%s-%s.js".formatted(name, hashed.hash(name))));
        return names;
    }

    private String hash(String name) {
        var reached = new TreeSet<String>();
        var waiting = new ArrayDeque<String>(Set.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.removeFirst();
            if (reached.add(next)) {
                waiting.addAll(references.computeIfAbsent(next, this::references));
            }
        }
        // Its own content first: two chunks that lead to the same ones still differ.
        return ContentHash.of(
                bytes(name), bytes(String.join(",", reached)), all(reached));
    }

    private byte[] all(Set<String> names) {
        return names.stream()
                .map(this::text)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Set<String> references(String name) {
        return reference
                .matcher(text(name))
                .results()
                .map(found -> found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(String name) {
        return Objects.requireNonNull(code.get(name), name);
    }
}
