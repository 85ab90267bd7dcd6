package eu.atmpatlas.backend.graphql;

import eu.atmpatlas.backend.error.ClientErrorException;
import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.graph.database.GraphBusyException;
import eu.atmpatlas.graph.database.GraphTimeoutException;
import eu.atmpatlas.graph.database.GraphUnavailableException;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

import java.util.Map;
import java.util.UUID;

/**
 * Converts exceptions of data fetchers to errors with a code. Unexpected exceptions reveal only an
 * id, which the log contains too.
 */
@Component
class GraphQlExceptionResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlExceptionResolver.class);

    GraphQlExceptionResolver() {
        setThreadLocalContextAware(false);
    }

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable fault, DataFetchingEnvironment environment) {
        return switch (fault) {
            case ClientErrorException refused ->
                    error(environment, refused.code(), refused.field(), refused.reason());
            // Cancelled after the timeout: no client receives this error.
            case AbortExecutionException _ ->
                    error(
                            environment,
                            ErrorCode.TIMEOUT,
                            environment.getField().getName(),
                            "was cancelled");
            case GraphTimeoutException _ ->
                    error(
                            environment,
                            ErrorCode.TIMEOUT,
                            environment.getField().getName(),
                            "took too long: request less data");
            case GraphBusyException _ ->
                    error(
                            environment,
                            ErrorCode.UNAVAILABLE,
                            environment.getField().getName(),
                            "could not be computed: the atlas is overloaded, try again");
            case GraphUnavailableException _ ->
                    error(
                            environment,
                            ErrorCode.UNAVAILABLE,
                            environment.getField().getName(),
                            "could not be read: the database is not available");
            case BindException bind -> bindingError(environment, bind);
            default -> internalError(environment, fault);
        };
    }

    private static GraphQLError bindingError(
            DataFetchingEnvironment environment, BindException bind) {
        var wrong = bind.getFieldErrors().stream().findFirst();
        return error(
                environment,
                ErrorCode.BAD_USER_INPUT,
                wrong.map(field -> field.getField()).orElse(environment.getField().getName()),
                "cannot be read");
    }

    private static GraphQLError internalError(
            DataFetchingEnvironment environment, Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {} at {}", id, environment.getExecutionStepInfo().getPath(), fault);
        return GraphqlErrorBuilder.newError(environment)
                .errorType(ErrorCode.INTERNAL_ERROR)
                .message("The atlas failed here. Its log names this fault " + id)
                .extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "id", id))
                .build();
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorCode code, String field, String reason) {
        return GraphqlErrorBuilder.newError(environment)
                .errorType(code)
                .message("%s %s", field, reason)
                .extensions(Map.of("code", code.name(), "field", field))
                .build();
    }
}
