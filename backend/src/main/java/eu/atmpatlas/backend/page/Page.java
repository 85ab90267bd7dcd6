package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page before rendering.
 *
 * @param lang language of the page; messages exist in it
 * @param address path and query of the request
 * @param head metadata of the page
 * @param alternates the same content in other formats
 * @param responses preloaded GraphQL responses for the front end, as JSON, or null
 * @param body content that the server renders, or null for the title and sentence of the kind
 */
public record Page(
        PageKind kind,
        String lang,
        String address,
        @Nullable PageHead head,
        List<PageHead.Alternate> alternates,
        @Nullable String responses,
        @Nullable PageBody body) {

    /** A page with nothing but the title and sentence of its kind. */
    public static Page of(PageKind kind, String lang, String address) {
        return new Page(kind, lang, address, null, List.of(), null, null);
    }

    public Page with(PageHead newHead) {
        return new Page(kind, lang, address, newHead, alternates, responses, body);
    }

    public Page withAlternates(List<PageHead.Alternate> more) {
        return new Page(kind, lang, address, head, more, responses, body);
    }

    public Page with(@Nullable String newResponses, @Nullable PageBody newBody) {
        return new Page(kind, lang, address, head, alternates, newResponses, newBody);
    }
}
