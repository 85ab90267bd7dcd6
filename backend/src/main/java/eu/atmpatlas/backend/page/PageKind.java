package eu.atmpatlas.backend.page;

import java.util.List;

/**
 * What a page shows, which tells which modules it begins with. The front end chooses its page by
 * the address itself ({@code frame/pages.js}); this only tells the browser what it is about to ask
 * for.
 */
public enum PageKind {
    /** The records of a kind, on a map and in a table; also the bare address. */
    DIRECTORY(
            List.of("directory/directory-page.js"),
            List.of("directory/later.js", "map/atlas-map.js", "directory/record-drawer.js")),
    /** A directory without its map. */
    LIST(
            List.of("directory/directory-page.js"),
            List.of("directory/later.js", "directory/record-drawer.js")),
    /** The network as a picture. */
    NETWORK("network/network-page.js", "network/network-picture.js"),
    /** What is lacking where. */
    GAPS("gaps/gaps-page.js"),
    /** A country. */
    PROFILE("profile/profile-page.js"),
    /** One record. */
    RECORD("detail/record-page.js"),
    /** Sites side by side. */
    COMPARE("compare/compare-page.js"),
    /** How to ask the atlas. */
    API("api/api-page.js"),
    /** What the atlas is. */
    ABOUT("about/about-page.js"),
    /** The data as files. */
    DATA("data/data-page.js"),
    /** A vocabulary, a concept or a source. */
    VOCABULARY("data/word-page.js"),
    /** Where nothing is. */
    NOT_FOUND("detail/not-found.js");

    private final List<String> modules;
    private final List<String> deferredModules;

    PageKind(String... modules) {
        this(List.of(modules), List.of());
    }

    PageKind(List<String> modules, List<String> deferred) {
        this.modules = modules;
        this.deferredModules = deferred;
    }

    /** The modules that draw it, below the front end's root; the frame's come before them. */
    List<String> modules() {
        return modules;
    }

    /** The modules that come once it has been drawn; the rest of the frame comes before them. */
    List<String> deferredModules() {
        return deferredModules;
    }
}
