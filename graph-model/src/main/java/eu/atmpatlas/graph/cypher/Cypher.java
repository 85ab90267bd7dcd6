package eu.atmpatlas.graph.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads Cypher files from the class path. A query is in {@code <name>.cypher}, in the package of
 * the class that runs it. Each file is read once.
 */
public final class Cypher {

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Cypher() {}

    /**
     * Returns the text of {@code <name>.cypher} in the package of a class: {@code
     * Cypher.file(Sites.class, "sites-in-view")}.
     *
     * @throws MissingCypherFileException if there is no such file, or it is empty
     */
    public static String file(Class<?> owner, String name) {
        String path = "/" + owner.getPackageName().replace('.', '/') + "/" + name + ".cypher";
        return CACHE.computeIfAbsent(path, p -> text(owner, p));
    }

    private static String text(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                throw new MissingCypherFileException(path, owner, in != null);
            }
            return text.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the Cypher file " + path, unreadable);
        }
    }
}
