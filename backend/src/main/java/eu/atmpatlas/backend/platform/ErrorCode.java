package eu.atmpatlas.backend.platform;

import graphql.ErrorClassification;

/** The values of {@code extensions.code}: stable, so that callers can act on them. */
enum ErrorCode implements ErrorClassification {
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument or variable cannot be used; {@code extensions.field} names it. */
    BAD_USER_INPUT,
    /** There is no such thing. */
    NOT_FOUND,
    /** More was asked for than is given at once. */
    LIMIT_EXCEEDED,
    /** The answer took too long. */
    TIMEOUT,
    /** A fault of the atlas; {@code extensions.id} finds it in the log. */
    INTERNAL_ERROR
}
