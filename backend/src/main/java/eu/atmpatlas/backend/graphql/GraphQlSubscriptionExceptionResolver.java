package eu.atmpatlas.backend.graphql;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.database.GraphUnavailableException;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

/** Converts exceptions that end a subscription to errors with a code. */
@Component
class GraphQlSubscriptionExceptionResolver extends SubscriptionExceptionResolverAdapter {

    private static final Logger LOG =
            LoggerFactory.getLogger(GraphQlSubscriptionExceptionResolver.class);

    GraphQlSubscriptionExceptionResolver() {
        setThreadLocalContextAware(false);
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable fault) {
        return switch (fault) {
            case BadInputException bad ->
                    error(ErrorCode.BAD_USER_INPUT, bad.field(), bad.reason());
            case LimitExceededException over ->
                    error(ErrorCode.LIMIT_EXCEEDED, over.field(), over.reason());
            case GraphUnavailableException _ ->
                    error(
                            ErrorCode.UNAVAILABLE,
                            "subscription",
                            "cannot continue: the database is not available");
            default -> internalError(fault);
        };
    }

    private static GraphQLError internalError(Throwable fault) {
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {} in a subscription", id, fault);
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorCode.INTERNAL_ERROR)
                .message("The atlas failed here. Its log names this fault %s", id)
                .extensions(Map.of("code", ErrorCode.INTERNAL_ERROR.name(), "id", id))
                .build();
    }

    private static GraphQLError error(ErrorCode code, String field, String reason) {
        return GraphqlErrorBuilder.newError()
                .errorType(code)
                .message("%s %s", field, reason)
                .extensions(Map.of("code", code.name(), "field", field))
                .build();
    }
}
