package eu.atmpatlas.backend.graphql;

import org.jspecify.annotations.Nullable;

/** {@code Language} of the schema: the argument {@code lang} of fields that return a text. */
public enum Language {
    EN,
    NL;

    /** Chooses the text of a language. A client may send null for {@code lang}: then English. */
    public static <T extends @Nullable Object> T choose(
            @Nullable Language language, T english, T dutch) {
        return language == NL ? dutch : english;
    }
}
