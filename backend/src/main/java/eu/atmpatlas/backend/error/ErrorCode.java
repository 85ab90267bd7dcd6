package eu.atmpatlas.backend.error;

import graphql.ErrorClassification;

/**
 * The values of {@code extensions.code} and of a problem's {@code code}: stable, so that callers
 * can act on them. What each means to a caller stands in {@code docs/errors.md}.
 */
public enum ErrorCode implements ErrorClassification {
    /** The request is not GraphQL over HTTP: no JSON, no query, a batch. */
    BAD_REQUEST,
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** Which operation of the document is meant cannot be told. */
    OPERATION_RESOLUTION_FAILURE,
    /** An argument or variable cannot be used; {@code field} names it. */
    BAD_USER_INPUT,
    /** There is no such thing. */
    NOT_FOUND,
    /** Not with this method. */
    METHOD_NOT_ALLOWED,
    /** The answer cannot be given in a form that was accepted. */
    NOT_ACCEPTABLE,
    /** The body is in a form that is not read. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The body is too long. */
    CONTENT_TOO_LARGE,
    /** More was asked for than is given at once. */
    LIMIT_EXCEEDED,
    /** More was asked for than is given in a minute. */
    RATE_LIMITED,
    /** No document is kept under this hash: send it along. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The document sent along has another hash. */
    PERSISTED_QUERY_HASH_MISMATCH,
    /** Only documents known beforehand are run here. */
    DOCUMENT_NOT_TRUSTED,
    /** The key is not known. */
    UNAUTHORIZED,
    /** The answer took too long. */
    TIMEOUT,
    /** The atlas has more to do than it can; nothing was done. */
    UNAVAILABLE,
    /** A fault of the atlas; {@code id} finds it in the log. */
    INTERNAL_ERROR
}
