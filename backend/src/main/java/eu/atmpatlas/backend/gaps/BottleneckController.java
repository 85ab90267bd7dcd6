package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks.BottleneckWork;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts.Running;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** The work on each bottleneck of the field. */
@Controller
class BottleneckController {

    private static final int MAX_INITIATIVES = 500;
    private static final int DEFAULT_INITIATIVES = 50;
    private static final int MAX_EXPERTS = 100;
    private static final int DEFAULT_EXPERTS = 20;

    private final GapRequestReader requestReader;
    private final ConceptLookup concepts;
    private final RecordLoader records;

    BottleneckController(
            GapRequestReader requestReader, ConceptLookup concepts, RecordLoader records) {
        this.requestReader = requestReader;
        this.concepts = concepts;
        this.records = records;
    }

    @QueryMapping
    List<BottleneckWork> bottlenecks(
            @Argument @Nullable List<String> countries, DataFetchingEnvironment environment) {
        LandscapeProjection.LandscapeSnapshot state = requestReader.state(environment);
        if (countries != null && countries.isEmpty()) {
            throw new BadInputException("countries", "must name a country, or be left out");
        }
        Set<String> codes = countries == null ? Set.of() : new TreeSet<>(countries);
        codes.forEach(code -> GapRequestReader.requireCode(state, "countries", "country", code));
        var withMembers = new TreeSet<String>();
        codes.forEach(
                code -> withMembers.addAll(state.vocabularies().selfAndNarrower("country", code)));
        return Bottlenecks.of(
                state.landscape(),
                state.vocabularies(),
                requestReader.asOf(environment),
                withMembers);
    }

    @SchemaMapping
    @Nullable Concept concept(BottleneckWork work) {
        return concepts.find("bottleneck", work.code());
    }

    @SchemaMapping
    String state(BottleneckWork work) {
        return switch (work.addressed()) {
            case YES -> "ADDRESSED";
            case UNKNOWN -> "UNKNOWN";
            case NO -> "NOT_ADDRESSED";
        };
    }

    @SchemaMapping
    int running(BottleneckWork work) {
        return work.count(Running.RUNNING);
    }

    @SchemaMapping
    int unknown(BottleneckWork work) {
        return work.count(Running.UNKNOWN);
    }

    @SchemaMapping
    int ended(BottleneckWork work) {
        return work.count(Running.ENDED);
    }

    @SchemaMapping
    int notStarted(BottleneckWork work) {
        return work.count(Running.NOT_STARTED);
    }

    @SchemaMapping
    CompletableFuture<List<Entity>> experts(
            BottleneckWork work,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        int max = PageSize.require("first", first, DEFAULT_EXPERTS, MAX_EXPERTS);
        return records.existing(environment, work.experts().stream().limit(max).toList());
    }

    @SchemaMapping
    int expertCount(BottleneckWork work) {
        return work.experts().size();
    }

    @SchemaMapping
    List<InitiativeView> initiatives(BottleneckWork work, @Argument @Nullable Integer first) {
        int max = PageSize.require("first", first, DEFAULT_INITIATIVES, MAX_INITIATIVES);
        return work.initiatives().stream()
                .limit(max)
                .map(initiative -> InitiativeView.of(initiative, concepts))
                .toList();
    }
}
