package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.entity.RecordLoads;
import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.ActorFacts.Running;
import eu.atmpatlas.graph.gaps.Bottlenecks;
import eu.atmpatlas.graph.gaps.Bottlenecks.Effort;
import eu.atmpatlas.graph.gaps.Bottlenecks.Work;
import eu.atmpatlas.graph.gaps.LiveLandscape;

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

    private final GapQuestions questions;
    private final RecordLoads records;
    private final Concepts concepts;

    BottleneckWiring(GapQuestions questions, RecordLoads records, Concepts concepts) {
        this.questions = questions;
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
                                                        concepts.one("bottleneck", each.code())))
                                        .dataFetcher("state", work(BottleneckWiring::state))
                                        .dataFetcher("running", count(Running.RUNNING))
                                        .dataFetcher("unknown", count(Running.UNKNOWN))
                                        .dataFetcher("ended", count(Running.ENDED))
                                        .dataFetcher("notStarted", count(Running.NOT_STARTED))
                                        .dataFetcher("budgetEur", work(Work::budgetEur))
                                        .dataFetcher("budgetUnknown", work(Work::budgetUnknown))
                                        .dataFetcher(
                                                "initiatives",
                                                of(Work.class, BottleneckWiring::initiatives)))
                .type(
                        "BottleneckInitiative",
                        type ->
                                type.dataFetcher(
                                                "initiative",
                                                of(
                                                        Effort.class,
                                                        (effort, asked) ->
                                                                records.record(
                                                                        asked,
                                                                        effort.initiative().id())))
                                        .dataFetcher("id", effort(e -> e.initiative().id()))
                                        .dataFetcher("name", effort(e -> e.initiative().name()))
                                        .dataFetcher("time", effort(Effort::running))
                                        .dataFetcher(
                                                "since", effort(e -> e.initiative().startYear()))
                                        .dataFetcher("until", effort(e -> e.initiative().endYear()))
                                        .dataFetcher(
                                                "budgetEur",
                                                effort(e -> e.initiative().budgetEur()))
                                        .dataFetcher(
                                                "participants",
                                                of(Effort.class, this::participants))
                                        .dataFetcher(
                                                "participantCount",
                                                effort(e -> e.participants().size()))
                                        .dataFetcher(
                                                "funders",
                                                of(
                                                        Effort.class,
                                                        (e, asked) -> there(asked, e.funders())))
                                        .dataFetcher(
                                                "countries",
                                                effort(e ->
                                                        concepts.of("country", e.countries()))));
    }

    private List<Work> bottlenecks(DataFetchingEnvironment asked) {
        LiveLandscape.State state = questions.state();
        @Nullable List<String> given = asked.getArgument("countries");
        Set<String> countries = given == null ? Set.of() : new TreeSet<>(given);
        if (given != null && given.isEmpty()) {
            throw new BadInputException("countries", "must name a country, or be left out");
        }
        countries.forEach(code -> GapQuestions.code(state, "countries", "country", code));
        return Bottlenecks.of(state.land(), state.terms(), questions.asOf(asked), countries);
    }

    private static String state(Work work) {
        return switch (work.addressed()) {
            case YES -> "ADDRESSED";
            case UNKNOWN -> "UNKNOWN";
            case NO -> "NOT_ADDRESSED";
        };
    }

    private static Object initiatives(Work work, DataFetchingEnvironment asked) {
        return work.efforts().stream().limit(SliceConnection.first(asked, 50, 500)).toList();
    }

    private Object participants(Effort effort, DataFetchingEnvironment asked) {
        return there(
                asked,
                effort.participants().stream()
                        .limit(SliceConnection.first(asked, 20, 100))
                        .toList());
    }

    private Object there(DataFetchingEnvironment asked, Collection<String> ids) {
        return records.records(asked, ids)
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

    private static DataFetcher<@Nullable Object> work(Function<Work, @Nullable Object> field) {
        return of(Work.class, (work, asked) -> field.apply(work));
    }

    private static DataFetcher<@Nullable Object> effort(Function<Effort, @Nullable Object> field) {
        return of(Effort.class, (effort, asked) -> field.apply(effort));
    }
}
