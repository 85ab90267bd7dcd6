package eu.atmpatlas.backend.error;

import graphql.ErrorClassification;

/**
 * The values of {@code extensions.code} and of a problem's {@code code}. They are stable, so that
 * clients can depend on them. {@code docs/errors.md} explains each to clients.
 */
public enum ErrorCode implements ErrorClassification {
    /** The request is not GraphQL over HTTP: for example no JSON, no query, or a batch. */
    BAD_REQUEST,
    /** The document has a syntax error. */
    GRAPHQL_PARSE_FAILED,
    /** The document is not valid for the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** The operation to run is unclear. */
    OPERATION_RESOLUTION_FAILURE,
    /** An argument or variable is invalid; {@code field} names it. */
    BAD_USER_INPUT,
    /** The object does not exist. */
    NOT_FOUND,
    /** The HTTP method is not allowed. */
    METHOD_NOT_ALLOWED,
    /** No media type of the response is acceptable to the client. */
    NOT_ACCEPTABLE,
    /** The media type of the body is not supported. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The body is too large. */
    CONTENT_TOO_LARGE,
    /** One request asks for too much. */
    LIMIT_EXCEEDED,
    /** The budget of the minute is spent. */
    RATE_LIMITED,
    /** No document is stored under this hash: send the document too. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The document does not match its hash. */
    PERSISTED_QUERY_HASH_MISMATCH,
    /** Only registered documents run here. */
    DOCUMENT_NOT_TRUSTED,
    /** The API key is unknown, or this is only for those who have signed in. */
    UNAUTHORIZED,
    /** The roles of the caller do not allow this. */
    FORBIDDEN,
    /** The request took too long. */
    TIMEOUT,
    /** The atlas is overloaded or not available; nothing was done. */
    UNAVAILABLE,
    /** An internal error; {@code id} identifies it in the log. */
    INTERNAL_ERROR
}
