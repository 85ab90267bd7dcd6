package eu.atmpatlas.graph.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cypher files by name. A query lives in {@code <name>.cypher} on the class path, in the package of
 * the class that runs it; each file is read once.
 */
public final class Cypher {

    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Cypher() {}

    /**
     * The text of {@code <name>.cypher} beside a class: {@code Cypher.file(Sites.class,
     * "sites-in-view")}.
     *
     * @throws MissingCypherFileException if there is no such file, or it is empty
     */
    public static String file(Class<?> beside, String name) {
        String path = "/" + beside.getPackageName().replace('.', '/') + "/" + name + ".cypher";
        return CACHE.computeIfAbsent(path, p -> text(beside, p));
    }

    private static String text(Class<?> beside, String path) {
        try (InputStream in = beside.getResourceAsStream(path)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                throw new MissingCypherFileException(path, beside, in != null);
            }
            return text.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the Cypher file " + path, unreadable);
        }
    }
}
