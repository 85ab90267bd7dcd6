package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/**
 * Runs mutations only for a POST of JSON whose response is JSON. A page of another site cannot send
 * one with the cookies of its visitor: the browser asks first, and the atlas does not agree. An
 * event stream or a WebSocket could be opened by such a page, so they run no mutations.
 */
@Component
class MutationTransport extends SimplePerformantInstrumentation implements WebGraphQlInterceptor {

    /** The attribute of requests that may run mutations. */
    static final String ALLOWED = MutationTransport.class.getName();

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().containsKey(ALLOWED)) {
            request.configureExecutionInput((input, _) -> {
                input.getGraphQLContext().put(MutationTransport.class, true);
                return input;
            });
        }
        return chain.next(request);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        GraphQLContext context = execution.getGraphQLContext();
        if (execution.getOperationDefinition().getOperation() == Operation.MUTATION
                && !context.hasKey(MutationTransport.class)) {
            throw new AbortExecutionException(
                    List.of(
                            GraphqlErrorBuilder.newError()
                                    .errorType(ErrorCode.METHOD_NOT_ALLOWED)
                                    .message(
                                            "mutations run only by POST of application/json, not"
                                                    + " as event stream or over a WebSocket")
                                    .extensions(Map.of("code", ErrorCode.METHOD_NOT_ALLOWED.name()))
                                    .build()));
        }
        return super.beginExecuteOperation(parameters, state);
    }
}
