package eu.atmpatlas.backend.page;

/**
 * Kind of a page. The front end chooses its page by the address ({@code frame/pages.js}); this enum
 * says which text the server renders and which module the browser will load.
 */
public enum PageKind {
    /** The records of a kind, on a map and in a table. Also the start page. */
    DIRECTORY("directory/directory-page.js", "nav.directory", "about.lead"),
    /** Who can do what somebody needs. */
    NEED("need/need-page.js", "need.title", "need.lead"),
    /** Records of all kinds that a text finds. */
    SEARCH("search/search-page.js", "results.page.title", "results.page.lead"),
    /** The network graph. */
    NETWORK("network/network-page.js", "network.title", "about.lead"),
    /** Gaps by region. */
    GAPS("gaps/gaps-page.js", "gaps.heading", "about.lead"),
    /** Products and their authorisations. */
    PRODUCTS("register/products-page.js", "register.products.title", "register.products.lead"),
    /** The register of inspections. */
    INSPECTIONS(
            "register/inspections-page.js",
            "register.inspections.title",
            "register.inspections.lead"),
    /** The routes of two countries side by side. */
    ROUTES("routes/routes-page.js", "routes.title", "routes.lead"),
    /** A country. */
    PROFILE("profile/profile-page.js", "gaps.heading", "profile.intro"),
    /** One record. */
    RECORD("detail/record-page.js", "nav.directory", "about.lead"),
    /** A comparison of sites. */
    COMPARE("compare/compare-page.js", "compare.title", "about.lead"),
    /** Documentation of the API. */
    API("api/api-page.js", "api.title", "api.lead"),
    /** About the atlas. */
    ABOUT("about/about-page.js", "about.title", "about.lead"),
    /** The data as files. */
    DATA("data/data-page.js", "data.title", "data.lead"),
    /** A vocabulary, a concept or a source. */
    VOCABULARY("data/resource-page.js", "data.title", "data.lead"),
    /** Sign-in and the account of the person who has signed in. */
    ACCOUNT("account/account-page.js", "account.title", "account.lead"),
    /** The members, for administrators. */
    MEMBERS("account/members-page.js", "members.title", "members.lead"),
    /** A form that proposes a change of a record, or a new record. */
    CORRECT("curation/correct-page.js", "correct.title", "correct.lead", false),
    /** What became of a proposed change. */
    PROPOSAL("curation/proposal-page.js", "proposal.title", "proposal.lead", false),
    /** The proposed changes that curators decide. */
    REVIEW("curation/review-page.js", "review.title", "review.lead", false),
    /** An address without content. */
    NOT_FOUND("app.js", "notFound.page", "about.lead");

    private final String module;
    private final String title;
    private final String sentence;
    private final boolean indexed;

    PageKind(String module, String title, String sentence) {
        this(module, title, sentence, true);
    }

    PageKind(String module, String title, String sentence, boolean indexed) {
        this.module = module;
        this.title = title;
        this.sentence = sentence;
        this.indexed = indexed;
    }

    /** The module that renders the page, by its path from the front end's root. */
    public String module() {
        return module;
    }

    /** Message key of the heading. */
    String title() {
        return title;
    }

    /** Message key of the sentence below the heading. */
    String sentence() {
        return sentence;
    }

    /** Whether search engines may list the page. */
    public boolean isIndexed() {
        return indexed;
    }

    /** The front end's name of the page, which the header marks as current. */
    public String page() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
