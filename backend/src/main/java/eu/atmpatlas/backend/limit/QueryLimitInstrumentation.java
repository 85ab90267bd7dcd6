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
 * Refuses expensive documents after parsing and before validation, because nested fragments can
 * make validation itself very slow. Takes the cost of an accepted document from the client's budget
 * and waits for a permit.
 */
final class QueryLimitInstrumentation extends SimplePerformantInstrumentation {

    private final long maxCost;
    private final FairScheduler scheduler;
    private volatile @Nullable CostModel model;

    /**
     * @param maxCost maximum points of one query
     * @param scheduler that gives out permits
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
     * Checks the limits, charges the client and waits for a permit.
     *
     * @throws QueryLimitException if the query costs more than the maximum, or more than the client
     *     has left
     */
    void admit(Document document, ExecutionInput input) {
        GraphQLContext context = input.getGraphQLContext();
        // The cost model below also counts introspection. The engine's own check would refuse valid
        // queries that ask for the fields of two types.
        context.put(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true);
        String operationName = input.getOperationName();
        String operation = operationName == null || operationName.isEmpty() ? null : operationName;
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

    /**
     * Waits for a permit until the deadline. If it takes too long, the client already has its
     * timeout response.
     */
    private void awaitPermit(Client client, long cost, RunningExecution running) {
        try {
            FairQueue.Permit permit =
                    scheduler.acquire(client, cost, running.deadline().remaining());
            if (permit == null) {
                throw new AbortExecutionException("the request has timed out");
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
        // One point was taken on arrival.
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
