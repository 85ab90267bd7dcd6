package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.Language;

import org.jspecify.annotations.Nullable;

/** The language of a feed, as its address sets it. */
final class FeedLanguage {

    private FeedLanguage() {}

    /**
     * The language with this code; English if there is none.
     *
     * @throws BadInputException if it is another
     */
    static Language of(@Nullable String lang) {
        return switch (lang) {
            case null -> Language.EN;
            case "en" -> Language.EN;
            case "nl" -> Language.NL;
            default -> throw new BadInputException("lang", "must be en or nl, not " + lang);
        };
    }

    /** The code of a language. */
    static String code(Language language) {
        return Language.choose(language, "en", "nl");
    }
}
