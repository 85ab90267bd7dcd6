package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The value chain of one therapy in some regions.
 *
 * @param steps in their order
 */
public record ValueChain(TherapyPlatform platform, List<ChainStep> steps) {

    /** The states from the worst to the best. */
    private static final List<CoverageCell.State> WORST_FIRST =
            List.of(
                    CoverageCell.State.ABSENT,
                    CoverageCell.State.NONE_ON_RECORD,
                    CoverageCell.State.NO_RECORD,
                    CoverageCell.State.PLANNED,
                    CoverageCell.State.MAY_BE,
                    CoverageCell.State.COVERED_ACROSS_BORDER,
                    CoverageCell.State.COVERED);

    /** Builds the chain for one region, or for several regions taken together. */
    public static ValueChain of(
            IndicatorContext context, TherapyPlatform platform, Collection<Region> regions) {
        List<SiteFacts> making = context.sites(regions);
        List<SiteFacts> all = context.sitesOfAllRoles(regions);
        boolean onRecord = regions.stream().anyMatch(context.geography()::isOnRecord);
        return new ValueChain(
                platform,
                platform.steps().stream()
                        .map(step -> {
                            List<SiteFacts> sites = step.isManufacturing() ? making : all;
                            boolean any = onRecord || !sites.isEmpty();
                            return new ChainStep(step, cell(context, step, sites, any));
                        })
                        .toList());
    }

    private static CoverageCell cell(
            IndicatorContext context,
            TherapyPlatform.Step step,
            List<SiteFacts> sites,
            boolean onRecord) {
        if (!step.measured()) {
            return new CoverageCell(
                    step.code(),
                    CoverageCell.State.MAY_BE,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    null);
        }
        var covering = new ArrayList<FigureEvidence>();
        var unknown = new ArrayList<FigureEvidence>();
        var planned = new ArrayList<FigureEvidence>();
        int silent = 0;
        List<List<Requirement>> requirements = step.requirements(context.vocabularies());
        for (SiteFacts site : sites) {
            Ternary meets = meets(requirements, each -> each.onRecord(site));
            Ternary operates = context.operates(site);
            if (operates.and(meets) == Ternary.NO
                    && operates.and(meets(requirements, each -> each.isMetBy(site)))
                            == Ternary.UNKNOWN) {
                silent++;
            }
            String status = site.status();
            switch (operates.and(meets)) {
                case YES -> covering.add(evidence(site, FigureEvidence.Standing.COUNTED, null));
                case UNKNOWN ->
                        unknown.add(
                                evidence(site, FigureEvidence.Standing.UNKNOWN, why(site, meets)));
                case NO -> {
                    if (meets == Ternary.YES
                            && status != null
                            && Scenario.UPCOMING_STATUSES.contains(status)) {
                        planned.add(
                                evidence(
                                        site,
                                        FigureEvidence.Standing.NOT_COUNTED,
                                        FigureEvidence.Why.NOT_WORKING));
                    }
                }
            }
        }
        boolean denied =
                requirements.stream()
                        .anyMatch(anyOf ->
                                sites.stream()
                                        .allMatch(site ->
                                                anyOf.stream()
                                                        .allMatch(each -> each.isDenied(site))));
        return CoverageCell.of(
                step.code(),
                covering,
                unknown,
                planned,
                List.of(),
                silent,
                null,
                onRecord,
                !sites.isEmpty() && denied);
    }

    private static Ternary meets(
            List<List<Requirement>> requirements, Function<Requirement, Ternary> answer) {
        return requirements.stream()
                .map(anyOf -> anyOf.stream().map(answer).reduce(Ternary.NO, Ternary::or))
                .reduce(Ternary.YES, Ternary::and);
    }

    private static FigureEvidence.Why why(SiteFacts site, Ternary meets) {
        return meets == Ternary.UNKNOWN
                ? FigureEvidence.Why.NOTHING_STATED
                : FigureEvidence.Why.STATUS_NOT_STATED;
    }

    private static FigureEvidence evidence(
            SiteFacts site, FigureEvidence.Standing standing, FigureEvidence.@Nullable Why why) {
        return new FigureEvidence(site.id(), site.name(), standing, List.of(), why);
    }

    /**
     * Returns the measured step with the worst state; among equals the one with the fewest sites.
     * Empty if no manufacturing site of the region is on record.
     */
    public Optional<ChainStep> weakest() {
        if (steps.stream().anyMatch(each -> each.cell().state() == CoverageCell.State.NO_RECORD)) {
            return Optional.empty();
        }
        return steps.stream()
                .filter(chainStep -> chainStep.step().measured())
                .min(
                        Comparator.<ChainStep>comparingInt(
                                        chainStep -> WORST_FIRST.indexOf(chainStep.cell().state()))
                                .thenComparingInt(chainStep -> chainStep.cell().sites().size()));
    }

    /**
     * Returns the share of measured steps that are covered. The bounds count the steps that may be
     * covered as no and as yes. There is no value if no site of the region is on record.
     */
    public Figure completeness() {
        int covered = 0;
        int open = 0;
        int measured = 0;
        boolean recorded = true;
        var parts = new ArrayList<Figure.Part>();
        Map<String, FigureEvidence> records = new LinkedHashMap<>();
        for (ChainStep chainStep : steps) {
            if (!chainStep.step().measured()) {
                continue;
            }
            measured++;
            CoverageCell cell = chainStep.cell();
            boolean has = !cell.sites().isEmpty();
            boolean noRecord = cell.state() == CoverageCell.State.NO_RECORD;
            recorded &= !noRecord;
            boolean may = has || noRecord || !cell.unknown().isEmpty() || cell.silent() > 0;
            covered += has ? 1 : 0;
            open += may && !has ? 1 : 0;
            parts.add(
                    Figure.Part.of(
                            cell.code(),
                            Estimate.of(has ? Double.valueOf(1) : may ? null : Double.valueOf(0))
                                    .ratio((double) cell.sites().size(), null)
                                    .unknown(cell.unknown().size() + cell.silent())
                                    .bounds(has ? 1.0 : 0.0, may ? 1.0 : 0.0)));
            CoverageMatrix.addEvidence(records, cell.sites(), cell.code());
            CoverageMatrix.addEvidence(records, cell.planned(), cell.code());
            CoverageMatrix.addEvidence(records, cell.unknown(), cell.code());
        }
        double all = measured;
        Figure.Reason reason =
                measured == 0
                        ? Figure.Reason.NOTHING_IN_SCOPE
                        : recorded ? null : Figure.Reason.NOTHING_KNOWN;
        return Figure.of(
                        Estimate.of(reason == null ? Double.valueOf(covered / all) : null)
                                .ratio((double) covered, all)
                                .unknown(open)
                                .bounds(
                                        measured == 0 ? null : Double.valueOf(covered / all),
                                        measured == 0
                                                ? null
                                                : Double.valueOf((covered + open) / all)))
                .n(measured)
                .bound(Figure.Bound.AT_LEAST)
                .coverage(measured == 0 ? null : Double.valueOf((all - open) / all))
                .reason(reason)
                .parts(parts)
                .records(records.values())
                .build();
    }

    /** A step with its coverage. */
    public record ChainStep(TherapyPlatform.Step step, CoverageCell cell) {}
}
