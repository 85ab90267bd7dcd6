package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks.BottleneckInitiative;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks.BottleneckWork;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts.Running;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Who works on which bottleneck. */
@Component
class BottleneckWiring implements RuntimeWiringConfigurer {

    private final GapRequestReader requestReader;
    private final RecordLoader records;
    private final ConceptLookup concepts;

    BottleneckWiring(GapRequestReader requestReader, RecordLoader records, ConceptLookup concepts) {
        this.requestReader = requestReader;
        this.records = records;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("bottlenecks", this::bottlenecks))
                .type(
                        "BottleneckWork",
                        type ->
                                type.dataFetcher(
                                                "concept",
                                                work(each ->
                                                        concepts.find("bottleneck", each.code())))
                                        .dataFetcher("state", work(BottleneckWiring::state))
                                        .dataFetcher("running", count(Running.RUNNING))
                                        .dataFetcher("unknown", count(Running.UNKNOWN))
                                        .dataFetcher("ended", count(Running.ENDED))
                                        .dataFetcher("notStarted", count(Running.NOT_STARTED))
                                        .dataFetcher("budgetEur", work(BottleneckWork::budgetEur))
                                        .dataFetcher(
                                                "budgetUnknown",
                                                work(BottleneckWork::budgetUnknown))
                                        .dataFetcher(
                                                "initiatives",
                                                of(
                                                        BottleneckWork.class,
                                                        BottleneckWiring::initiatives)))
                .type(
                        "BottleneckInitiative",
                        type ->
                                type.dataFetcher(
                                                "initiative",
                                                of(
                                                        BottleneckInitiative.class,
                                                        (effort, environment) ->
                                                                records.record(
                                                                        environment,
                                                                        effort.initiative().id())))
                                        .dataFetcher("id", effort(e -> e.initiative().id()))
                                        .dataFetcher("name", effort(e -> e.initiative().name()))
                                        .dataFetcher("time", effort(BottleneckInitiative::running))
                                        .dataFetcher(
                                                "since", effort(e -> e.initiative().startYear()))
                                        .dataFetcher("until", effort(e -> e.initiative().endYear()))
                                        .dataFetcher(
                                                "budgetEur",
                                                effort(e -> e.initiative().budgetEur()))
                                        .dataFetcher(
                                                "participants",
                                                of(BottleneckInitiative.class, this::participants))
                                        .dataFetcher(
                                                "participantCount",
                                                effort(e -> e.participants().size()))
                                        .dataFetcher(
                                                "funders",
                                                of(
                                                        BottleneckInitiative.class,
                                                        (e, environment) ->
                                                                present(environment, e.funders())))
                                        .dataFetcher(
                                                "countries",
                                                effort(e ->
                                                        concepts.byCodes(
                                                                "country", e.countries()))));
    }

    private List<BottleneckWork> bottlenecks(DataFetchingEnvironment environment) {
        LandscapeProjection.LandscapeSnapshot state = requestReader.state();
        @Nullable List<String> requested = environment.getArgument("countries");
        Set<String> countries = requested == null ? Set.of() : new TreeSet<>(requested);
        if (requested != null && requested.isEmpty()) {
            throw new BadInputException("countries", "must name a country, or be left out");
        }
        countries.forEach(
                code -> GapRequestReader.requireCode(state, "countries", "country", code));
        return Bottlenecks.of(
                state.landscape(),
                state.vocabularies(),
                requestReader.asOf(environment),
                countries);
    }

    private static String state(BottleneckWork work) {
        return switch (work.addressed()) {
            case YES -> "ADDRESSED";
            case UNKNOWN -> "UNKNOWN";
            case NO -> "NOT_ADDRESSED";
        };
    }

    private static Object initiatives(BottleneckWork work, DataFetchingEnvironment environment) {
        return work.initiatives().stream()
                .limit(SliceConnection.first(environment, 50, 500))
                .toList();
    }

    private Object participants(BottleneckInitiative effort, DataFetchingEnvironment environment) {
        return present(
                environment,
                effort.participants().stream()
                        .limit(SliceConnection.first(environment, 20, 100))
                        .toList());
    }

    private Object present(DataFetchingEnvironment environment, Collection<String> ids) {
        return records.records(environment, ids)
                .thenApply(found ->
                        found.stream()
                                .<Entity>mapMulti((entity, keep) -> {
                                    if (entity != null) {
                                        keep.accept(entity);
                                    }
                                })
                                .toList());
    }

    private static DataFetcher<@Nullable Object> count(Running running) {
        return work(each -> each.count(running));
    }

    private static DataFetcher<@Nullable Object> work(
            Function<BottleneckWork, @Nullable Object> field) {
        return of(BottleneckWork.class, (work, environment) -> field.apply(work));
    }

    private static DataFetcher<@Nullable Object> effort(
            Function<BottleneckInitiative, @Nullable Object> field) {
        return of(BottleneckInitiative.class, (effort, environment) -> field.apply(effort));
    }
}
