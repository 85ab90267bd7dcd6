package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The texts of one page, for its template. */
public final class PageText {

    private static final String ATLAS = "ATMP Atlas";

    private final MessageCatalogue catalogue;
    private final Page page;

    PageText(MessageCatalogue catalogue, Page page) {
        this.catalogue = catalogue;
        this.page = page;
    }

    /** A message in the page's language. */
    public String of(String key) {
        return catalogue.text(page.lang(), key);
    }

    /** The title of the window. */
    public String title() {
        if (page.head() != null) {
            return page.head().title();
        }
        return (page.body() instanceof PageBody.Table table
                        ? of("kinds." + table.kind())
                        : of(page.kind().title()))
                + " · "
                + ATLAS;
    }

    /** One or two sentences for search engines. */
    public String description() {
        return page.head() == null ? sentence() : page.head().description();
    }

    /** The content between header and footer. */
    public PageBody body() {
        PageBody body = page.body();
        if (body != null) {
            return body;
        }
        PageHead head = page.head();
        return head == null
                ? new PageBody.Text(of(page.kind().title()), sentence())
                : new PageBody.Text(head.title().replace(" · " + ATLAS, ""), head.description());
    }

    /** The page's address in another language. */
    public String inLanguage(String lang) {
        var address = UriComponentsBuilder.fromUriString(page.address()).replaceQueryParam("lang");
        return (lang.equals(MessageCatalogue.DEFAULT_LANGUAGE)
                        ? address
                        : address.queryParam("lang", lang))
                .build()
                .toUriString();
    }

    /** An address within the atlas, in the page's language. */
    public String link(String path) {
        return page.lang().equals(MessageCatalogue.DEFAULT_LANGUAGE)
                ? path
                : path + (path.contains("?") ? "&" : "?") + "lang=" + page.lang();
    }

    /** JSON for a {@code script} element, escaped so that it cannot close the element. */
    public static @Nullable String block(@Nullable String json) {
        return json == null ? null : json.replace("<", "\\u003c");
    }

    private String sentence() {
        return of(page.kind().sentence());
    }
}
