package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.graph.entity.Entity;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The records of an initiative that works on a bottleneck. */
@Controller
@SchemaMapping(typeName = "BottleneckInitiative")
class InitiativeController {

    private static final int MAX_PARTICIPANTS = 100;
    private static final int DEFAULT_PARTICIPANTS = 20;

    private final RecordLoader records;

    InitiativeController(RecordLoader records) {
        this.records = records;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> initiative(
            InitiativeView initiative, DataFetchingEnvironment environment) {
        return records.record(environment, initiative.id());
    }

    @SchemaMapping
    CompletableFuture<List<Entity>> participants(
            InitiativeView initiative,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        int max = PageSize.require("first", first, DEFAULT_PARTICIPANTS, MAX_PARTICIPANTS);
        return records.existing(
                environment, initiative.participantIds().stream().limit(max).toList());
    }

    @SchemaMapping
    CompletableFuture<List<Entity>> funders(
            InitiativeView initiative, DataFetchingEnvironment environment) {
        return records.existing(environment, initiative.funderIds());
    }
}
