package eu.atmpatlas.web.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style sheets without comments and indentation. The style sheets that one imports with {@code
 * @import "./part.css";} stand in its place, so that a view needs one request.
 */
final class StyleSheets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("\\n\\s*");
    private static final Pattern IMPORT = Pattern.compile("@import \"(\\./[^\"]+)\";");

    private final SourceFiles files;

    StyleSheets(SourceFiles files) {
        this.files = files;
    }

    /**
     * Returns a style sheet with its imports.
     *
     * @throws IllegalArgumentException if a style sheet imports itself
     */
    String read(String path) throws IOException {
        try {
            return minified(withImports(path, new LinkedHashSet<>()));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private String withImports(String path, SequencedSet<String> importers) {
        if (!importers.add(path)) {
            throw new IllegalArgumentException("Style sheets import each other: " + importers);
        }
        String css;
        try {
            css = files.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        String joined =
                IMPORT.matcher(css)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(part(path, found, importers)));
        importers.removeLast();
        return joined;
    }

    private String part(String importer, MatchResult found, SequencedSet<String> importers) {
        Path part = Path.of(importer).resolveSibling(found.group(1)).normalize();
        return withImports(part.toString(), importers);
    }

    private static String minified(String css) {
        return LINE_START.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("\n").strip()
                + "\n";
    }
}
