package eu.atmpatlas.backend.limit.cost;

import eu.atmpatlas.backend.error.ErrorCode;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses a query before it runs, because it exceeds a limit or the client's budget. */
public final class QueryLimitException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    public QueryLimitException(String message, Map<String, Object> details) {
        this(ErrorCode.LIMIT_EXCEEDED, message, details);
    }

    public QueryLimitException(ErrorCode code, String message, Map<String, Object> details) {
        super(
                List.of(
                        GraphqlErrorBuilder.newError()
                                .errorType(code)
                                .message("%s", message)
                                .extensions(extensions(code, details))
                                .build()));
    }

    private static Map<String, Object> extensions(ErrorCode code, Map<String, Object> details) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return extensions;
    }
}
