package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Cell;
import eu.atmpatlas.graph.gaps.Chain;
import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Parameters;
import eu.atmpatlas.graph.gaps.Platform;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Therapies, and their chains in regions. */
@Component
class ChainWiring implements RuntimeWiringConfigurer {

    private final GapQuestions questions;
    private final Concepts concepts;

    ChainWiring(GapQuestions questions, Concepts concepts) {
        this.questions = questions;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type ->
                                type.dataFetcher(
                                                "therapyPlatforms",
                                                asked -> List.of(Platform.values()))
                                        .dataFetcher("valueChain", this::chains))
                .type(
                        "TherapyPlatform",
                        type ->
                                type.dataFetcher("code", of(Platform.class, (p, a) -> p.name()))
                                        .dataFetcher("name", of(Platform.class, ChainWiring::name))
                                        .dataFetcher(
                                                "steps", of(Platform.class, (p, a) -> p.steps())))
                .type(
                        "ChainStepDefinition",
                        type ->
                                type.dataFetcher("code", step(Platform.Step::code))
                                        .dataFetcher("name", said("name"))
                                        .dataFetcher("decidedBy", said("decidedBy"))
                                        .dataFetcher(
                                                "capabilities",
                                                step(s ->
                                                        concepts.of(
                                                                "capability", s.capabilities())))
                                        .dataFetcher(
                                                "orProductTypes",
                                                step(s -> concepts.of("product-type", s.orMakes())))
                                        .dataFetcher(
                                                "productTypes",
                                                step(s ->
                                                        concepts.of("product-type", s.products())))
                                        .dataFetcher(
                                                "atmpClasses",
                                                step(s -> concepts.of("atmp-class", s.classes())))
                                        .dataFetcher("measured", step(Platform.Step::measured)))
                .type("ValueChain", this::chain)
                .type(
                        "ChainStep",
                        type ->
                                type.dataFetcher("step", link(Chain.Link::step))
                                        .dataFetcher("state", cell(Cell::state))
                                        .dataFetcher("sites", cell(c -> c.sites().size()))
                                        .dataFetcher("unknown", cell(c -> c.unknown().size()))
                                        .dataFetcher("planned", cell(c -> c.planned().size()))
                                        .dataFetcher(
                                                "records",
                                                of(
                                                        Chain.Link.class,
                                                        (link, asked) ->
                                                                MatrixWiring.records(
                                                                        link.cell(), asked))));
    }

    private TypeRuntimeWiring.Builder chain(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("platform", view(v -> v.chain().platform()))
                .dataFetcher("region", view(v -> v.asked().view(v.area())))
                .dataFetcher("completeness", view(ChainView::completeness))
                .dataFetcher("steps", view(v -> v.chain().steps()))
                .dataFetcher("weakest", view(v -> v.chain().weakest().orElse(null)));
    }

    private List<ChainView> chains(DataFetchingEnvironment environment) {
        String code = Objects.requireNonNull(environment.<String>getArgument("platform"));
        Platform platform = Platforms.known("platform", code);
        Asked asked = questions.read(environment);
        return asked.areas().stream()
                .map(area ->
                        new ChainView(
                                Chain.of(asked.question(), platform, List.of(area)), area, asked))
                .toList();
    }

    private static Object name(Platform platform, DataFetchingEnvironment asked) {
        return Texts.of(asked).say("platform." + platform.name());
    }

    private static DataFetcher<@Nullable Object> said(String what) {
        return of(
                Platform.Step.class,
                (step, asked) -> Texts.of(asked).say("step." + step.code() + "." + what));
    }

    private static DataFetcher<@Nullable Object> step(
            Function<Platform.Step, @Nullable Object> field) {
        return of(Platform.Step.class, (step, asked) -> field.apply(step));
    }

    private static DataFetcher<@Nullable Object> link(
            Function<Chain.Link, @Nullable Object> field) {
        return of(Chain.Link.class, (link, asked) -> field.apply(link));
    }

    private static DataFetcher<@Nullable Object> cell(Function<Cell, @Nullable Object> field) {
        return link(link -> field.apply(link.cell()));
    }

    private static DataFetcher<@Nullable Object> view(Function<ChainView, @Nullable Object> field) {
        return of(ChainView.class, (view, asked) -> field.apply(view));
    }

    /** A chain in an area. */
    record ChainView(Chain chain, Area area, Asked asked) {

        FigureView completeness() {
            return new FigureView(
                    Indicator.VALUE_CHAIN,
                    Parameters.platform(chain.platform().name()),
                    asked,
                    area,
                    chain.completeness());
        }
    }
}
