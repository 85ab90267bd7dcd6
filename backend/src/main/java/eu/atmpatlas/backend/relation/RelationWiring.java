package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code relations} of every kind of record, and the two ends and sources of a tie. */
@Component
class RelationWiring implements RuntimeWiringConfigurer {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 20;

    private final RelationLoader relations;
    private final RecordLoader records;

    RelationWiring(RelationLoader relations, RecordLoader records) {
        this.relations = relations;
        this.records = records;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (EntityKind kind : EntityKind.values()) {
            wiring.type(kind.label(), type -> type.dataFetcher("relations", this::relationsOf));
        }
        wiring.type(
                "Relation",
                type ->
                        type.dataFetcher("from", end(Relation::from))
                                .dataFetcher("to", end(Relation::to))
                                .dataFetcher(
                                        "sources",
                                        environment ->
                                                records.sources(
                                                        environment,
                                                        relation(environment).sources())));
    }

    private CompletableFuture<RelationConnection> relationsOf(DataFetchingEnvironment environment) {
        Entity record = Objects.requireNonNull(environment.<Entity>getSource());
        RelationQuery query = query(environment);
        return relations
                .page(environment, record.id(), query)
                .thenApply(page -> RelationConnection.of(page, query.after() != null));
    }

    private static RelationQuery query(DataFetchingEnvironment environment) {
        @Nullable List<String> types = environment.getArgument("types");
        @Nullable String direction = environment.getArgument("direction");
        return new RelationQuery(
                types == null ? EnumSet.allOf(RelationType.class) : types(types),
                direction == null ? RelationDirection.BOTH : RelationDirection.valueOf(direction),
                first(environment.getArgument("first")),
                RelationCursor.decode(environment.getArgument("after")),
                environment.getSelectionSet().contains("totalCount"));
    }

    private static Set<RelationType> types(List<String> names) {
        return names.stream()
                .map(RelationType::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelationType.class)));
    }

    private static int first(@Nullable Integer first) {
        if (first == null) {
            return DEFAULT_PAGE_SIZE;
        }
        if (first < 0) {
            throw new BadInputException("first", "must not be negative: " + first);
        }
        if (first > MAX_PAGE_SIZE) {
            throw new LimitExceededException(
                    "first", "must be at most %d, not %d".formatted(MAX_PAGE_SIZE, first));
        }
        return first;
    }

    private DataFetcher<CompletableFuture<@Nullable Entity>> end(Function<Relation, String> id) {
        return environment -> records.record(environment, id.apply(relation(environment)));
    }

    private static Relation relation(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Relation>getSource());
    }
}
