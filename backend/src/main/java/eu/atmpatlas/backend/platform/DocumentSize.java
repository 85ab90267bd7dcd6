package eu.atmpatlas.backend.platform;

import graphql.parser.ParserOptions;

/** How long a document may be: what is longer is not read to its end. */
public final class DocumentSize {

    /** Length of a document. */
    static final int CHARACTERS = 10_000;

    /** Words and signs of a document. */
    static final int TOKENS = 1_000;

    /** For the parser. */
    public static final ParserOptions PARSING =
            ParserOptions.getDefaultOperationParserOptions()
                    .transform(options ->
                            options.maxCharacters(CHARACTERS)
                                    .maxTokens(TOKENS)
                                    .maxWhitespaceTokens(CHARACTERS)
                                    .redactTokenParserErrorMessages(true));

    /** What is said of a document that was not read to its end. */
    static final String TOO_LARGE =
            "the query must have at most %,d characters and %,d words and signs"
                    .formatted(CHARACTERS, TOKENS);

    private DocumentSize() {}
}
