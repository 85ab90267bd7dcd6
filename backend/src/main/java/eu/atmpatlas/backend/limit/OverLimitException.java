package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.platform.ErrorCode;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stops a query before it is run: it asks for too much, or its sender has asked too much. */
final class OverLimitException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    OverLimitException(String message, Map<String, Object> figures) {
        this(ErrorCode.LIMIT_EXCEEDED, message, figures);
    }

    OverLimitException(ErrorCode code, String message, Map<String, Object> figures) {
        super(
                List.of(
                        GraphqlErrorBuilder.newError()
                                .errorType(code)
                                .message("%s", message)
                                .extensions(extensions(code, figures))
                                .build()));
    }

    private static Map<String, Object> extensions(ErrorCode code, Map<String, Object> figures) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(figures);
        return extensions;
    }
}
