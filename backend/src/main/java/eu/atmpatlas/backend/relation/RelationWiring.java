package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
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

    private static final int LARGEST = 100;
    private static final int USUAL = 20;

    private final RelationLoads relations;
    private final RecordLoads records;

    RelationWiring(RelationLoads relations, RecordLoads records) {
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
                                        asked ->
                                                records.sources(asked, relation(asked).sources())));
    }

    private CompletableFuture<RelationConnection> relationsOf(DataFetchingEnvironment asked) {
        Entity record = Objects.requireNonNull(asked.<Entity>getSource());
        RelationQuery query = query(asked);
        return relations
                .page(asked, record.id(), query)
                .thenApply(page -> RelationConnection.of(page, query.after() != null));
    }

    private static RelationQuery query(DataFetchingEnvironment asked) {
        @Nullable List<String> types = asked.getArgument("types");
        @Nullable String direction = asked.getArgument("direction");
        return new RelationQuery(
                types == null ? EnumSet.allOf(RelationType.class) : types(types),
                direction == null ? Direction.BOTH : Direction.valueOf(direction),
                first(asked.getArgument("first")),
                RelationCursor.place(asked.getArgument("after")),
                asked.getSelectionSet().contains("totalCount"));
    }

    private static Set<RelationType> types(List<String> names) {
        return names.stream()
                .map(RelationType::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelationType.class)));
    }

    private static int first(@Nullable Integer first) {
        if (first == null) {
            return USUAL;
        }
        if (first < 0) {
            throw new BadInputException("first", "must not be negative: " + first);
        }
        if (first > LARGEST) {
            throw new LimitExceededException(
                    "first", "must be at most %d, not %d".formatted(LARGEST, first));
        }
        return first;
    }

    private DataFetcher<CompletableFuture<@Nullable Entity>> end(Function<Relation, String> id) {
        return asked -> records.record(asked, id.apply(relation(asked)));
    }

    private static Relation relation(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.<Relation>getSource());
    }
}
