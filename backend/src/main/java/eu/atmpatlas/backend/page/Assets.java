package eu.atmpatlas.backend.page;

import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Addresses of the bundled files, for use in pages. */
@Component
public final class Assets {

    /** The module that every page starts with. */
    public static final String SHELL = "app.js";

    private final AssetManifest manifest;

    Assets(ResourceLoader resources) throws IOException {
        this.manifest = AssetManifest.read(resources);
    }

    /** A bundled style sheet, such as that of the shell. */
    public String styleSheet(String name) {
        return address(Objects.requireNonNull(manifest.styles().get(name), name));
    }

    /** A bundled classic script. */
    public String script(String name) {
        return address(Objects.requireNonNull(manifest.scripts().get(name), name));
    }

    /** The chunk that contains a module. */
    public String module(String module) {
        return modules(module).getFirst();
    }

    /** The chunk that contains a module, and the chunks that it imports. */
    public List<String> modules(String module) {
        return Objects.requireNonNull(manifest.modules().get(module), module).stream()
                .map(this::address)
                .toList();
    }

    /** The style sheets of a module. */
    public List<String> styleSheets(String module) {
        return manifest.moduleStyles().getOrDefault(module, List.of()).stream()
                .map(this::address)
                .toList();
    }

    /** The message catalogue of a language. */
    public String messages(String lang) {
        return manifest.data() + "messages/" + lang + ".json";
    }

    private String address(String file) {
        return manifest.folder() + file;
    }
}
