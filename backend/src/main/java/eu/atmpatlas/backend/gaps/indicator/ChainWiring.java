package eu.atmpatlas.backend.gaps.indicator;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.matrix.ValueChain;
import eu.atmpatlas.graph.gaps.model.Region;

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

    private final GapRequestReader requestReader;
    private final ConceptLookup concepts;

    ChainWiring(GapRequestReader requestReader, ConceptLookup concepts) {
        this.requestReader = requestReader;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type ->
                                type.dataFetcher(
                                                "therapyPlatforms",
                                                environment -> List.of(TherapyPlatform.values()))
                                        .dataFetcher("valueChain", this::chains))
                .type(
                        "TherapyPlatform",
                        type ->
                                type.dataFetcher(
                                                "code",
                                                of(TherapyPlatform.class, (p, a) -> p.name()))
                                        .dataFetcher(
                                                "name",
                                                of(TherapyPlatform.class, ChainWiring::name))
                                        .dataFetcher(
                                                "steps",
                                                of(TherapyPlatform.class, (p, a) -> p.steps())))
                .type(
                        "ChainStepDefinition",
                        type ->
                                type.dataFetcher("code", step(TherapyPlatform.Step::code))
                                        .dataFetcher("name", message("name"))
                                        .dataFetcher("decidedBy", message("decidedBy"))
                                        .dataFetcher(
                                                "capabilities",
                                                step(s ->
                                                        concepts.byCodes(
                                                                "capability", s.capabilities())))
                                        .dataFetcher(
                                                "orProductTypes",
                                                step(s ->
                                                        concepts.byCodes(
                                                                "product-type",
                                                                s.orProductTypes())))
                                        .dataFetcher(
                                                "productTypes",
                                                step(s ->
                                                        concepts.byCodes(
                                                                "product-type", s.productTypes())))
                                        .dataFetcher(
                                                "atmpClasses",
                                                step(s ->
                                                        concepts.byCodes(
                                                                "atmp-class", s.atmpClasses())))
                                        .dataFetcher(
                                                "measured", step(TherapyPlatform.Step::measured)))
                .type("ValueChain", this::chain)
                .type(
                        "ChainStep",
                        type ->
                                type.dataFetcher("step", link(ValueChain.ChainStep::step))
                                        .dataFetcher("state", cell(CoverageCell::state))
                                        .dataFetcher("sites", cell(c -> c.sites().size()))
                                        .dataFetcher("unknown", cell(c -> c.unknown().size()))
                                        .dataFetcher("planned", cell(c -> c.planned().size()))
                                        .dataFetcher(
                                                "records",
                                                of(
                                                        ValueChain.ChainStep.class,
                                                        (link, environment) ->
                                                                MatrixWiring.records(
                                                                        link.cell(),
                                                                        environment))));
    }

    private TypeRuntimeWiring.Builder chain(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("platform", view(v -> v.chain().platform()))
                .dataFetcher("region", view(v -> v.request().view(v.region())))
                .dataFetcher("completeness", view(ChainView::completeness))
                .dataFetcher("steps", view(v -> v.chain().steps()))
                .dataFetcher("weakest", view(v -> v.chain().weakest().orElse(null)));
    }

    private List<ChainView> chains(DataFetchingEnvironment environment) {
        String code = Objects.requireNonNull(environment.<String>getArgument("platform"));
        TherapyPlatform platform = TherapyPlatformReader.require("platform", code);
        GapRequest request = requestReader.read(environment);
        return request.regions().stream()
                .map(region ->
                        new ChainView(
                                ValueChain.of(request.context(), platform, List.of(region)),
                                region,
                                request))
                .toList();
    }

    private static Object name(TherapyPlatform platform, DataFetchingEnvironment environment) {
        return GapMessages.of(environment).text("platform." + platform.name());
    }

    private static DataFetcher<@Nullable Object> message(String part) {
        return of(
                TherapyPlatform.Step.class,
                (step, environment) ->
                        GapMessages.of(environment).text("step." + step.code() + "." + part));
    }

    private static DataFetcher<@Nullable Object> step(
            Function<TherapyPlatform.Step, @Nullable Object> field) {
        return of(TherapyPlatform.Step.class, (step, environment) -> field.apply(step));
    }

    private static DataFetcher<@Nullable Object> link(
            Function<ValueChain.ChainStep, @Nullable Object> field) {
        return of(ValueChain.ChainStep.class, (link, environment) -> field.apply(link));
    }

    private static DataFetcher<@Nullable Object> cell(
            Function<CoverageCell, @Nullable Object> field) {
        return link(link -> field.apply(link.cell()));
    }

    private static DataFetcher<@Nullable Object> view(Function<ChainView, @Nullable Object> field) {
        return of(ChainView.class, (view, environment) -> field.apply(view));
    }

    /** A chain in an area. */
    record ChainView(ValueChain chain, Region region, GapRequest request) {

        FigureView completeness() {
            return new FigureView(
                    Indicator.VALUE_CHAIN,
                    IndicatorParameters.platform(chain.platform().name()),
                    request,
                    region,
                    chain.completeness());
        }
    }
}
