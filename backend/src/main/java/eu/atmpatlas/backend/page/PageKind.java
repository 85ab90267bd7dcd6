package eu.atmpatlas.backend.page;

/**
 * What a page shows. The front end chooses its page by the address itself ({@code frame/pages.js});
 * this says what the server's own text is, and what the browser is about to load.
 */
public enum PageKind {
    /** The records of a kind, on a map and in a table; also the bare address. */
    DIRECTORY("directory/directory-page.js", "nav.directory", "about.lead"),
    /** The network as a picture. */
    NETWORK("network/network-page.js", "network.title", "about.lead"),
    /** What is lacking where. */
    GAPS("gaps/gaps-page.js", "gaps.heading", "about.lead"),
    /** A country. */
    PROFILE("profile/profile-page.js", "gaps.heading", "profile.intro"),
    /** One record. */
    RECORD("detail/record-page.js", "nav.directory", "about.lead"),
    /** Sites side by side. */
    COMPARE("compare/compare-page.js", "compare.title", "about.lead"),
    /** How to ask the atlas. */
    API("api/api-page.js", "api.title", "api.lead"),
    /** What the atlas is. */
    ABOUT("about/about-page.js", "about.title", "about.lead"),
    /** The data as files. */
    DATA("data/data-page.js", "data.title", "data.lead"),
    /** A vocabulary, a concept or a source. */
    WORD("data/word-page.js", "data.title", "data.lead"),
    /** Where nothing is. */
    NOTHING("app.js", "notFound.page", "about.lead");

    private final String module;
    private final String title;
    private final String sentence;

    PageKind(String module, String title, String sentence) {
        this.module = module;
        this.title = title;
        this.sentence = sentence;
    }

    /** The module that draws it, by its path from the front end's root. */
    public String module() {
        return module;
    }

    /** The message that is its heading. */
    String title() {
        return title;
    }

    /** The message that says what it is for. */
    String sentence() {
        return sentence;
    }

    /** The name of the page in the front end, which the header marks. */
    public String page() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
