package eu.atmpatlas.web.bundle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads the front end's own files from their folder, and libraries from their webjars. */
final class SourceFiles {

    private static final String LIBRARIES = "webjars/";

    private final Path folder;
    private final Map<String, String> imports;

    SourceFiles(Path folder, Map<String, String> imports) {
        this.folder = folder;
        this.imports = imports;
    }

    /** A file by its path from the root, without a slash at the start. */
    String read(String path) throws IOException {
        if (!path.startsWith(LIBRARIES)) {
            return Files.readString(folder.resolve(path));
        }
        String resource = "META-INF/resources/" + path;
        try (@Nullable InputStream in =
                SourceFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("No webjar has " + path);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** The path of a module that another one imports. */
    String resolve(String importer, String specifier) {
        String path =
                specifier.startsWith(".")
                        ? Path.of("/" + importer).resolveSibling(specifier).normalize().toString()
                        : specifier;
        String mapped = mapped(path);
        if (!mapped.startsWith("/")) {
            throw new IllegalArgumentException(
                    "%s imports \"%s\", which the import map lacks".formatted(importer, specifier));
        }
        return mapped.substring(1);
    }

    private String mapped(String path) {
        String exact = imports.get(path);
        if (exact != null) {
            return exact;
        }
        return imports.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("/") && path.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + path.substring(entry.getKey().length()))
                .findFirst()
                .orElse(path);
    }
}
