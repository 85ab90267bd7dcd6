package eu.atmpatlas.backend.endpoint;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.graphql.InternalRequest;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Map;

/**
 * Enforces trusted documents on every transport: event streams and WebSockets do not pass {@link
 * GraphQlOverHttp}. Also publishes whether the restriction is active.
 */
@Controller
class TrustedDocumentInstrumentation extends SimplePerformantInstrumentation {

    private final PersistedQueries persistedQueries;

    TrustedDocumentInstrumentation(PersistedQueries persistedQueries) {
        this.persistedQueries = persistedQueries;
    }

    @SchemaMapping(typeName = "About")
    boolean trustedDocumentsOnly() {
        return persistedQueries.trustedOnly();
    }

    @Override
    public @Nullable InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (!InternalRequest.isMarked(parameters.getGraphQLContext())
                && !persistedQueries.mayRun(parameters.getQuery())) {
            throw new AbortExecutionException(
                    List.of(
                            GraphqlErrorBuilder.newError()
                                    .errorType(ErrorCode.DOCUMENT_NOT_TRUSTED)
                                    .message(PersistedQueries.NOT_TRUSTED)
                                    .extensions(
                                            Map.of("code", ErrorCode.DOCUMENT_NOT_TRUSTED.name()))
                                    .build()));
        }
        return super.beginParse(parameters, state);
    }
}
