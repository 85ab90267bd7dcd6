package eu.atmpatlas.web.bundle;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Replaces addresses that a module makes from its own place by the addresses of the built files:
 * {@code import.meta.resolve("./x.css")} by that of a hashed style sheet, and {@code
 * import.meta.url} by the module's place among the versioned data files.
 */
final class AssetReferences {

    private static final String STYLE_SHEET = ".css";

    private final SourceFiles files;
    private final String dataFolder;
    private final String chunkFolder;
    private final SequencedMap<String, String> styleSheets = new TreeMap<>();
    private final Map<String, List<String>> styleSheetsOf = new HashMap<>();

    /**
     * @param dataFolder where the data files are served, with a slash at the end
     * @param chunkFolder where chunks and style sheets are served, with a slash at the end
     */
    AssetReferences(SourceFiles files, String dataFolder, String chunkFolder) {
        this.files = files;
        this.dataFolder = dataFolder;
        this.chunkFolder = chunkFolder;
    }

    /**
     * The expression in place of one that starts with {@code import.meta}, or empty if the node is
     * none.
     */
    Optional<String> replacement(String module, Node node) throws IOException {
        if (node.isCall() && isMember(Objects.requireNonNull(node.getFirstChild()), "resolve")) {
            Node reference = node.getSecondChild();
            if (reference == null || !reference.isStringLit()) {
                throw new IllegalArgumentException(
                        module + " resolves an address that is not a literal");
            }
            return Optional.of("\"" + address(module, reference.getString()) + "\"");
        }
        return isMember(node, "url")
                ? Optional.of("(location.origin+\"%s%s\")".formatted(dataFolder, module))
                : Optional.empty();
    }

    private static boolean isMember(Node node, String name) {
        return node.isGetProp()
                && node.getFirstChild() instanceof Node owner
                && owner.getToken() == Token.IMPORT_META
                && node.getString().equals(name);
    }

    /** The style sheets that modules refer to, by the names of their hashed files. */
    Map<String, String> styleSheets() {
        return styleSheets;
    }

    /** The names of those that one module refers to. */
    List<String> styleSheetsOf(String module) {
        return styleSheetsOf.getOrDefault(module, List.of());
    }

    private String address(String module, String reference) throws IOException {
        String path = Path.of("/" + module).resolveSibling(reference).normalize().toString();
        String file = path.substring(1);
        if (!file.endsWith(STYLE_SHEET)) {
            return dataFolder + file;
        }
        String css = new StyleSheets(files).read(file);
        String stem = file.substring(file.lastIndexOf('/') + 1).replace(STYLE_SHEET, "");
        String name =
                "%s-%s.css".formatted(stem, ContentHash.of(css.getBytes(StandardCharsets.UTF_8)));
        styleSheets.put(name, css);
        styleSheetsOf.computeIfAbsent(module, none -> new ArrayList<>()).add(name);
        return chunkFolder + name;
    }
}
