package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself to those who do not run its scripts: search engines, link previews.
 *
 * @param title of the window
 * @param description one or two sentences
 * @param canonical the permanent address
 * @param indexed whether search engines may list the page
 * @param alternates the same in other forms
 * @param data JSON-LD, or null if there is none
 */
public record PageHead(
        String title,
        String description,
        String canonical,
        boolean indexed,
        List<Alternate> alternates,
        @Nullable String data) {

    /** An address with the media type that it answers with. */
    public record Alternate(String address, String type) {}

    /** Puts it into the head of a page, in place of what the page says of itself. */
    String insertInto(String page) {
        var more = new StringBuilder();
        more.append("<link rel=\"canonical\" href=\"%s\">".formatted(escape(canonical)));
        for (Alternate alternate : alternates) {
            more.append(
                    "\n    <link rel=\"alternate\" type=\"%s\" href=\"%s\">"
                            .formatted(escape(alternate.type()), escape(alternate.address())));
        }
        if (!indexed) {
            more.append("\n    <meta name=\"robots\" content=\"noindex\">");
        }
        appendProperty(more, "og:site_name", "ATMP Atlas");
        appendProperty(more, "og:type", "website");
        appendProperty(more, "og:title", title);
        appendProperty(more, "og:description", description);
        appendProperty(more, "og:url", canonical);
        more.append("\n    <meta name=\"twitter:card\" content=\"summary\">");
        Optional.ofNullable(data)
                .ifPresent(json ->
                        // A data block: no script, so the policy has nothing to allow.
                        more.append("\n    <script type=\"application/ld+json\">")
                                .append(json.replace("<", "\\u003c"))
                                .append("</script>"));
        String html =
                replaceBetween(page, "<title>", "</title>", "<title>" + escape(title) + "</title>");
        html =
                replaceBetween(
                        html,
                        "<meta name=\"description\"",
                        ">",
                        "<meta name=\"description\" content=\"%s\">"
                                .formatted(escape(description)));
        return replaceBetween(html, "</head>", "", "  " + more + "\n  </head>");
    }

    private static void appendProperty(StringBuilder head, String name, String content) {
        head.append("\n    <meta property=\"%s\" content=\"%s\">".formatted(name, escape(content)));
    }

    private static String replaceBetween(String page, String start, String end, String by) {
        int from = page.indexOf(start);
        int to = from < 0 ? -1 : page.indexOf(end, from + start.length());
        return to < 0 ? page : page.substring(0, from) + by + page.substring(to + end.length());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
