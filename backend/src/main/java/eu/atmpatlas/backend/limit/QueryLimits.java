package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.platform.ErrorCode;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/**
 * Refuses documents that ask for too much, after they are parsed and before anything costs time:
 * validation itself can be made to take for ever by fragments that spread fragments. What is
 * accepted is taken off the sender's budget, and waits for its turn.
 */
final class QueryLimits extends SimplePerformantInstrumentation {

    private final long most;
    private final Turns turns;
    private volatile @Nullable CostModel model;

    /**
     * @param most points that one query may cost
     * @param turns in which clients are answered
     */
    QueryLimits(long most, Turns turns) {
        this.most = most;
        this.turns = turns;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        model(parameters.getSchema());
        allow(asked.getDocument(), parameters.getExecutionInput());
        return asked;
    }

    /**
     * Lets a document be executed.
     *
     * @throws OverLimitException if it asks for more than one query may, or than its sender has
     *     left
     */
    void allow(Document document, ExecutionInput input) {
        GraphQLContext context = input.getGraphQLContext();
        String named = input.getOperationName();
        String operation = named == null || named.isEmpty() ? null : named;
        Running running = context.get(Running.class);
        if (running != null) {
            running.is(input);
            if (streams(document, operation)) {
                running.deadline().lift();
            }
        }
        Map<String, Object> variables = input.getRawVariables().toMap();
        DocumentLimits.check(document, variables);
        long cost = Objects.requireNonNull(model).of(document, operation, variables);
        context.put(QueryCost.class, new QueryCost(cost, most));
        if (cost > most) {
            throw new OverLimitException(
                    ("the query costs %,d points, more than the %,d that one query may cost:"
                                    + " ask for fewer at once")
                            .formatted(cost, most),
                    Map.of("cost", new QueryCost(cost, most).told()));
        }
        Client client = context.get(Client.class);
        if (client != null) {
            charge(client, cost);
            if (running != null) {
                await(client, cost, running);
            }
        }
    }

    /** Until others have had their turns. Whoever asked has had an answer if it takes too long. */
    private void await(Client client, long cost, Running running) {
        try {
            Lane.Turn turn = turns.take(client, cost, running.deadline().left());
            if (turn == null) {
                throw new AbortExecutionException("nobody waits for it any more");
            }
            running.at(turn);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AbortExecutionException(stopped);
        }
    }

    private static boolean streams(Document document, @Nullable String operation) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> operation == null || operation.equals(one.getName()))
                .allMatch(one -> one.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
    }

    private void charge(Client client, long cost) {
        // One point was taken when the request came.
        if (!client.budget().take(cost - 1)) {
            throw new OverLimitException(
                    ErrorCode.RATE_LIMITED,
                    ("the query costs %,d points and %,d are left of this minute's %,d: try again"
                                    + " in %d s")
                            .formatted(
                                    cost,
                                    client.budget().left(),
                                    client.budget().perMinute(),
                                    client.budget().secondsUntil(cost)),
                    Map.of(
                            "cost",
                            new QueryCost(cost, most).told(),
                            "retryAfter",
                            client.budget().secondsUntil(cost)));
        }
    }

    private void model(GraphQLSchema schema) {
        CostModel known = model;
        if (known == null || known.schema() != schema) {
            model = new CostModel(schema);
        }
    }
}
