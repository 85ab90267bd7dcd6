package eu.atmpatlas.backend.relation;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.entity.RecordState;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement.Method;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relations of a record, and the two ends and the sources of a relation. */
@Controller
class RelationController {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 20;

    private final RelationLoader relations;
    private final RecordLoader records;

    RelationController(RelationLoader relations, RecordLoader records) {
        this.relations = relations;
        this.records = records;
    }

    @SchemaMapping
    CompletableFuture<RelationConnection> relations(
            Entity record,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable RelationDirection direction,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        var query =
                new RelationQuery(
                        types == null ? EnumSet.allOf(RelationType.class) : set(types),
                        direction == null ? RelationDirection.BOTH : direction,
                        PageSize.require("first", first, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE),
                        RelationConnection.CURSORS.position("after", after),
                        environment.getSelectionSet().contains("totalCount"));
        return relations
                .page(environment, record.id(), query)
                .thenApply(page -> RelationConnection.of(page, after != null));
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> from(
            Relation relation, DataFetchingEnvironment environment) {
        return records.record(environment, relation.from());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> to(Relation relation, DataFetchingEnvironment environment) {
        return records.record(environment, relation.to());
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(
            Relation relation, DataFetchingEnvironment environment) {
        return records.sources(environment, relation.sources());
    }

    @SchemaMapping(typeName = "Relation")
    boolean asserted(Relation relation) {
        return relation.statement().asserted();
    }

    @SchemaMapping(typeName = "Relation")
    boolean shown(Relation relation) {
        return relation.statement().shown();
    }

    @SchemaMapping(typeName = "Relation")
    @Nullable LocalDate statedOn(Relation relation) {
        return relation.statement().statedOn();
    }

    @SchemaMapping(typeName = "Relation")
    @Nullable LocalDate retrievedOn(Relation relation) {
        return relation.statement().retrievedOn();
    }

    @SchemaMapping(typeName = "Relation")
    Method method(Relation relation) {
        return relation.statement().method();
    }

    @SchemaMapping(typeName = "Relation")
    @Nullable String actor(Relation relation) {
        return relation.statement().publicActor();
    }

    @SchemaMapping(typeName = "Relation")
    @Nullable String note(Relation relation) {
        return relation.statement().note();
    }

    /** At most as many as a page has. */
    @SchemaMapping(typeName = "RecordState")
    CompletableFuture<List<Relation>> relationsNotShown(
            RecordState state, DataFetchingEnvironment environment) {
        return relations
                .notCounting(environment, state.entity().id())
                .thenApply(found -> found.stream().limit(MAX_PAGE_SIZE).toList());
    }

    /** The fields on which statements disagree, and {@code relations} if those about them do. */
    @SchemaMapping(typeName = "RecordState")
    CompletableFuture<List<String>> contradictions(
            RecordState state, DataFetchingEnvironment environment) {
        return relations
                .notCounting(environment, state.entity().id())
                .thenApply(found -> {
                    boolean disagree =
                            found.stream()
                                    .filter(relation -> relation.statement().outweighed())
                                    .anyMatch(relation -> relation.isValidOn(state.today()));
                    return Stream.concat(
                                    state.fieldContradictions().stream(),
                                    disagree ? Stream.of("relations") : Stream.empty())
                            .toList();
                });
    }

    private static Set<RelationType> set(List<RelationType> types) {
        return types.stream()
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RelationType.class)));
    }
}
