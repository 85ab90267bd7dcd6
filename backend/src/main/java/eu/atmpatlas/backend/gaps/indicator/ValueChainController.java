package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.EvidenceConnection;
import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.RegionView;
import eu.atmpatlas.backend.gaps.indicator.CellRecords.GapRecordEdge;
import eu.atmpatlas.backend.gaps.indicator.CellRecords.GapRecordKind;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.matrix.ValueChain;
import eu.atmpatlas.graph.gaps.model.Region;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The value chain of a therapy in regions. */
@Controller
class ValueChainController {

    private final GapRequestReader requestReader;

    ValueChainController(GapRequestReader requestReader) {
        this.requestReader = requestReader;
    }

    @QueryMapping
    List<ValueChainView> valueChain(
            @Argument String platform, DataFetchingEnvironment environment) {
        TherapyPlatform therapy = TherapyPlatformReader.require("platform", platform);
        GapRequest request = requestReader.read(environment);
        requestReader.requireDated(request, Indicator.VALUE_CHAIN);
        return request.regions().stream()
                .map(region ->
                        ValueChainView.of(
                                ValueChain.of(request.context(), therapy, List.of(region)),
                                region,
                                request))
                .toList();
    }

    @SchemaMapping(typeName = "ChainStep")
    EvidenceConnection<GapRecordEdge> records(
            ChainStepView step,
            @Argument("of") @Nullable GapRecordKind kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return CellRecords.page(step.cell(), kind, first, after);
    }

    /** {@code ValueChain} of the schema. */
    record ValueChainView(
            TherapyPlatform platform,
            RegionView region,
            FigureView completeness,
            List<ChainStepView> steps,
            @Nullable ChainStepView weakest) {

        static ValueChainView of(ValueChain chain, Region region, GapRequest request) {
            return new ValueChainView(
                    chain.platform(),
                    request.view(region),
                    new FigureView(
                            Indicator.VALUE_CHAIN,
                            IndicatorParameters.platform(chain.platform().name()),
                            request,
                            region,
                            chain.completeness()),
                    chain.steps().stream().map(ChainStepView::of).toList(),
                    chain.weakest().map(ChainStepView::of).orElse(null));
        }
    }

    /** {@code ChainStep} of the schema. */
    record ChainStepView(
            TherapyPlatform.Step step,
            GapState state,
            CoverageCell.State cellState,
            int sites,
            int unknown,
            int planned,
            CoverageCell cell) {

        static ChainStepView of(ValueChain.ChainStep step) {
            CoverageCell cell = step.cell();
            return new ChainStepView(
                    step.step(),
                    GapState.of(cell.state()),
                    cell.state(),
                    cell.sites().size(),
                    cell.unknown().size(),
                    cell.planned().size(),
                    cell);
        }
    }
}
