package eu.atmpatlas.backend.platform;

import eu.atmpatlas.graph.database.GraphBusyException;
import eu.atmpatlas.graph.database.GraphTimeoutException;

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
 * Turns what is thrown while a field is fetched into an error with a code. Faults that nobody
 * foresaw say nothing but an id, which stands in the log with the fault.
 */
@Component
class FaultsAsErrors extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(FaultsAsErrors.class);

    FaultsAsErrors() {
        setThreadLocalContextAware(false);
    }

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable fault, DataFetchingEnvironment environment) {
        return switch (fault) {
            case RefusedException refused ->
                    error(environment, refused.code(), refused.field(), refused.reason());
            // Stopped because nobody waits any longer: nobody sees this.
            case AbortExecutionException _ ->
                    error(
                            environment,
                            ErrorCode.TIMEOUT,
                            environment.getField().getName(),
                            "was given up");
            case GraphTimeoutException _ ->
                    error(
                            environment,
                            ErrorCode.TIMEOUT,
                            environment.getField().getName(),
                            "took too long: ask for less");
            case GraphBusyException _ ->
                    error(
                            environment,
                            ErrorCode.UNAVAILABLE,
                            environment.getField().getName(),
                            "could not be worked out: too much is asked just now, try again");
            case BindException bind -> unbound(environment, bind);
            default -> unforeseen(environment, fault);
        };
    }

    private static GraphQLError unbound(DataFetchingEnvironment environment, BindException bind) {
        var wrong = bind.getFieldErrors().stream().findFirst();
        return error(
                environment,
                ErrorCode.BAD_USER_INPUT,
                wrong.map(field -> field.getField()).orElse(environment.getField().getName()),
                "cannot be read");
    }

    private static GraphQLError unforeseen(DataFetchingEnvironment environment, Throwable fault) {
        String id = UUID.randomUUID().toString();
        log.error("Fault {} at {}", id, environment.getExecutionStepInfo().getPath(), fault);
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
