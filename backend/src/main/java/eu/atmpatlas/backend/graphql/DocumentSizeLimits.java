package eu.atmpatlas.backend.graphql;

import graphql.parser.ParserOptions;

/** How long a document may be: what is longer is not read to its end. */
public final class DocumentSizeLimits {

    /** Length of a document. */
    static final int MAX_CHARACTERS = 10_000;

    /** Words and signs of a document. */
    static final int MAX_TOKENS = 1_000;

    /** For the parser. */
    public static final ParserOptions PARSER_OPTIONS =
            ParserOptions.getDefaultOperationParserOptions()
                    .transform(options ->
                            options.maxCharacters(MAX_CHARACTERS)
                                    .maxTokens(MAX_TOKENS)
                                    .maxWhitespaceTokens(MAX_CHARACTERS)
                                    .redactTokenParserErrorMessages(true));

    /** What is said of a document that was not read to its end. */
    static final String TOO_LARGE =
            "the query must have at most %,d characters and %,d words and signs"
                    .formatted(MAX_CHARACTERS, MAX_TOKENS);

    private DocumentSizeLimits() {}
}
