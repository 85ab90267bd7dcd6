package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.error.ErrorCode;
import eu.atmpatlas.backend.limit.cost.CostModel;
import eu.atmpatlas.backend.limit.cost.QueryCost;
import eu.atmpatlas.backend.limit.cost.QueryLimitException;
import eu.atmpatlas.backend.limit.cost.QuerySizeLimits;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
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
final class QueryLimitInstrumentation extends SimplePerformantInstrumentation {

    private final long maxCost;
    private final FairScheduler scheduler;
    private volatile @Nullable CostModel model;

    /**
     * @param maxCost points that one query may cost
     * @param scheduler in which clients are answered
     */
    QueryLimitInstrumentation(long maxCost, FairScheduler scheduler) {
        this.maxCost = maxCost;
        this.scheduler = scheduler;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables documentAndVariables,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        model(parameters.getSchema());
        admit(documentAndVariables.getDocument(), parameters.getExecutionInput());
        return documentAndVariables;
    }

    /**
     * Lets a document be executed.
     *
     * @throws QueryLimitException if it asks for more than one query may, or than its sender has
     *     left
     */
    void admit(Document document, ExecutionInput input) {
        GraphQLContext context = input.getGraphQLContext();
        // Introspection is counted below, like all else: the engine's own check refuses honest
        // queries that ask for the fields of two types.
        context.put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);
        String named = input.getOperationName();
        String operation = named == null || named.isEmpty() ? null : named;
        RunningExecution running = context.get(RunningExecution.class);
        if (running != null) {
            running.begin(input);
            if (isSubscription(document, operation)) {
                running.deadline().cancel();
            }
        }
        Map<String, Object> variables = input.getRawVariables().toMap();
        QuerySizeLimits.check(document, variables);
        long cost = Objects.requireNonNull(model).cost(document, operation, variables);
        context.put(QueryCost.class, new QueryCost(cost, maxCost));
        if (cost > maxCost) {
            throw new QueryLimitException(
                    ("the query costs %,d points, more than the %,d that one query may cost:"
                                    + " ask for fewer at once")
                            .formatted(cost, maxCost),
                    Map.of("cost", new QueryCost(cost, maxCost).toExtension()));
        }
        Client client = context.get(Client.class);
        if (client != null) {
            charge(client, cost);
            if (running != null) {
                awaitPermit(client, cost, running);
            }
        }
    }

    /** Until others have had their turns. Whoever asked has had an answer if it takes too long. */
    private void awaitPermit(Client client, long cost, RunningExecution running) {
        try {
            FairQueue.Permit permit =
                    scheduler.acquire(client, cost, running.deadline().remaining());
            if (permit == null) {
                throw new AbortExecutionException("nobody waits for it any more");
            }
            running.hold(permit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AbortExecutionException(interrupted);
        }
    }

    private static boolean isSubscription(Document document, @Nullable String operation) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> operation == null || operation.equals(one.getName()))
                .allMatch(one -> one.getOperation() == OperationDefinition.Operation.SUBSCRIPTION);
    }

    private void charge(Client client, long cost) {
        // One point was taken when the request came.
        if (!client.budget().tryTake(cost - 1)) {
            throw new QueryLimitException(
                    ErrorCode.RATE_LIMITED,
                    ("the query costs %,d points and %,d are left of this minute's %,d: try again"
                                    + " in %d s")
                            .formatted(
                                    cost,
                                    client.budget().remaining(),
                                    client.budget().perMinute(),
                                    client.budget().secondsUntil(cost)),
                    Map.of(
                            "cost",
                            new QueryCost(cost, maxCost).toExtension(),
                            "retryAfter",
                            client.budget().secondsUntil(cost)));
        }
    }

    private void model(GraphQLSchema schema) {
        CostModel current = model;
        if (current == null || current.schema() != schema) {
            model = new CostModel(schema);
        }
    }
}
