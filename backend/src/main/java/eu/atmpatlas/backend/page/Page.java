package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page, before it is written.
 *
 * @param lang its language, one that there are messages in
 * @param address path and query at which it was asked for
 * @param head what it says of itself
 * @param alternates further forms of what it shows
 * @param responses GraphQL responses that the front end will ask for first, as JSON, or null
 * @param body what the server writes, or null for the kind's own title and sentence
 */
public record Page(
        PageKind kind,
        String lang,
        String address,
        @Nullable PageHead head,
        List<PageHead.Alternate> alternates,
        @Nullable String responses,
        @Nullable PageBody body) {

    /** A page of a kind that says no more than its title. */
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
