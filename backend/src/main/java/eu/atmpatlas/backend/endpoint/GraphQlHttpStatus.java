package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;

import graphql.ExecutionResult;

import org.springframework.http.HttpStatusCode;

/** Chooses the HTTP status according to GraphQL over HTTP. */
final class GraphQlHttpStatus {

    /**
     * Status "294 Partial Success" of the specification: data and errors together, also if a
     * refused field made all data null ({@code data: null}).
     *
     * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP, status
     *     codes</a>
     */
    private static final int PARTIAL_SUCCESS = 294;

    private GraphQlHttpStatus() {}

    static HttpStatusCode of(ExecutionResult result, ResponseMediaType mediaType) {
        if (result.getErrors().isEmpty()) {
            return HttpStatusCode.valueOf(200);
        }
        if (result.isDataPresent()) {
            return HttpStatusCode.valueOf(
                    mediaType == ResponseMediaType.GRAPHQL_RESPONSE ? PARTIAL_SUCCESS : 200);
        }
        return HttpStatusCode.valueOf(of(code(result)));
    }

    static ErrorCode code(ExecutionResult result) {
        var extensions = result.getErrors().getFirst().getExtensions();
        return extensions != null && extensions.get("code") instanceof String code
                ? ErrorCode.valueOf(code)
                : ErrorCode.INTERNAL_ERROR;
    }

    private static int of(ErrorCode code) {
        return switch (code) {
            case BAD_REQUEST, GRAPHQL_PARSE_FAILED, PERSISTED_QUERY_HASH_MISMATCH -> 400;
            case UNAUTHORIZED -> 401;
            case DOCUMENT_NOT_TRUSTED, FORBIDDEN -> 403;
            case NOT_FOUND, PERSISTED_QUERY_NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONTENT_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case GRAPHQL_VALIDATION_FAILED,
                    OPERATION_RESOLUTION_FAILURE,
                    BAD_USER_INPUT,
                    LIMIT_EXCEEDED ->
                    422;
            case RATE_LIMITED -> 429;
            case INTERNAL_ERROR -> 500;
            case TIMEOUT, UNAVAILABLE -> 503;
        };
    }
}
