package eu.atmpatlas.backend.graphql;

import eu.atmpatlas.backend.error.ErrorCode;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.parser.ParserOptions;
import graphql.schema.CoercingParseValueException;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every error a code, including the engine's own errors; returns at most {@value #MAX_ERRORS}
 * errors; and sets the parser's limits.
 */
@Component
class ErrorCodeInterceptor implements WebGraphQlInterceptor {

    /** More errors would not help a client. */
    static final int MAX_ERRORS = 10;

    /** The engine's message about a variable with an invalid value. */
    private static final Pattern VARIABLE = Pattern.compile("[Vv]ariable '([^']+)'");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(ParserOptions.class, DocumentSizeLimits.PARSER_OPTIONS);
            return builder.locale(Locale.ENGLISH).build();
        });
        return chain.next(request).map(ErrorCodeInterceptor::withCode);
    }

    private static WebGraphQlResponse withCode(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return response;
        }
        List<GraphQLError> errors =
                response.getExecutionResult().getErrors().stream()
                        .limit(MAX_ERRORS)
                        .map(ErrorCodeInterceptor::withCode)
                        .toList();
        return response.transform(builder -> builder.errors(errors));
    }

    private static GraphQLError withCode(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        if (extensions != null && extensions.containsKey("code")) {
            return error;
        }
        ErrorCode code = code(error);
        String message = String.valueOf(error.getMessage());
        var extended = new LinkedHashMap<String, Object>();
        extended.put("code", code.name());
        Matcher variable = VARIABLE.matcher(message);
        if (code == ErrorCode.BAD_USER_INPUT && variable.find()) {
            extended.put("field", variable.group(1));
        }
        if (code == ErrorCode.LIMIT_EXCEEDED && error.getErrorType() == ErrorType.InvalidSyntax) {
            message = DocumentSizeLimits.TOO_LARGE;
        }
        var coded =
                GraphqlErrorBuilder.newError()
                        .message("%s", message)
                        .errorType(code)
                        .extensions(extended);
        if (error.getLocations() != null) {
            coded.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            coded.path(error.getPath());
        }
        return coded.build();
    }

    private static ErrorCode code(GraphQLError error) {
        if (error.getErrorType() instanceof ErrorCode code) {
            return code;
        }
        if (error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException) {
            return ErrorCode.BAD_USER_INPUT;
        }
        if (error instanceof UnknownOperationException) {
            return ErrorCode.OPERATION_RESOLUTION_FAILURE;
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax ->
                    String.valueOf(error.getMessage()).contains("cancelled")
                            ? ErrorCode.LIMIT_EXCEEDED
                            : ErrorCode.GRAPHQL_PARSE_FAILED;
            case ErrorType.ValidationError -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
            case ErrorType.ExecutionAborted -> ErrorCode.LIMIT_EXCEEDED;
            default -> ErrorCode.INTERNAL_ERROR;
        };
    }
}
