package eu.atmpatlas.backend.graphql;

import graphql.parser.ParserOptions;

/** Limits of a document's length; the parser stops at them. */
public final class DocumentSizeLimits {

    /** Maximum number of characters. */
    static final int MAX_CHARACTERS = 10_000;

    /** Maximum number of tokens. */
    static final int MAX_TOKENS = 1_000;

    /** Options of the parser. */
    public static final ParserOptions PARSER_OPTIONS =
            ParserOptions.getDefaultOperationParserOptions()
                    .transform(options ->
                            options.maxCharacters(MAX_CHARACTERS)
                                    .maxTokens(MAX_TOKENS)
                                    .maxWhitespaceTokens(MAX_CHARACTERS)
                                    .redactTokenParserErrorMessages(true));

    /** Error message for a document that is too long. */
    static final String TOO_LARGE =
            "the query must have at most %,d characters and %,d tokens"
                    .formatted(MAX_CHARACTERS, MAX_TOKENS);

    private DocumentSizeLimits() {}
}
