package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Indicators of gaps and single points in a region: classes without capacity, capabilities with a
 * backup, and release testing at the own site.
 */
final class CoverageIndicators {

    private CoverageIndicators() {}

    /** Counts the classes that no operating site handles. */
    static IndicatorCalculator.Computation classesWithoutCapacity(IndicatorContext context) {
        CoverageMatrix matrix =
                CoverageMatrix.of(
                        context,
                        VocabularyIds.CLASS,
                        context.vocabularies().topConcepts(VocabularyIds.CLASS),
                        null);
        return regions -> CoverageMatrix.gapCount(matrix.cells(regions), VocabularyIds.CLASS);
    }

    /**
     * Of the capabilities that at least one operating site has, the share that at least two have.
     */
    static IndicatorCalculator.Computation capabilityBackup(IndicatorContext context) {
        List<String> codes = context.vocabularies().codes(VocabularyIds.CAPABILITY);
        CoverageMatrix matrix = CoverageMatrix.of(context, VocabularyIds.CAPABILITY, codes, null);
        return regions -> capabilityBackup(matrix.cells(regions));
    }

    private static Figure capabilityBackup(List<CoverageCell> cells) {
        int covered = 0;
        int backedUp = 0;
        int open = 0;
        int possiblyBackedUp = 0;
        int possiblyCovered = 0;
        var parts = new ArrayList<Figure.Part>();
        Map<String, FigureEvidence> records = new LinkedHashMap<>();
        for (CoverageCell cell : cells) {
            int known = cell.sites().size();
            int possible = known + cell.unknown().size();
            covered += known >= 1 ? 1 : 0;
            backedUp += known >= 2 ? 1 : 0;
            possiblyCovered += possible >= 1 ? 1 : 0;
            possiblyBackedUp += possible >= 2 ? 1 : 0;
            open += known < 2 && possible > known ? 1 : 0;
            if (possible > 0) {
                parts.add(
                        Figure.Part.ofConcept(
                                VocabularyIds.CAPABILITY,
                                cell.code(),
                                Estimate.of(known >= 2 ? 1.0 : 0.0)
                                        .ratio((double) known, null)
                                        .unknown(possible - known)
                                        .bounds(
                                                known >= 2 ? 1.0 : 0.0,
                                                possible >= 2 ? 1.0 : 0.0)));
            }
            CoverageMatrix.addEvidence(records, cell.sites(), cell.code());
            CoverageMatrix.addEvidence(records, cell.unknown(), cell.code());
        }
        Double known = covered == 0 ? null : Double.valueOf((double) backedUp / covered);
        Double all =
                possiblyCovered == 0
                        ? null
                        : Double.valueOf((double) possiblyBackedUp / possiblyCovered);
        return Figure.of(
                        Estimate.of(known)
                                .ratio((double) backedUp, (double) covered)
                                .unknown(open)
                                .bounds(
                                        DistributionMeasures.minNonNull(known, all),
                                        DistributionMeasures.maxNonNull(known, all)))
                .coverage(
                        possiblyCovered == 0
                                ? null
                                : Double.valueOf(
                                        (double) (possiblyCovered - open) / possiblyCovered))
                .reason(covered == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .parts(parts)
                .records(records.values())
                .build();
    }

    /**
     * Operating manufacturing sites without release testing. Sources never state that a site has no
     * release testing, so a site for which it is not stated counts as unknown.
     */
    static Figure ownTesting(
            IndicatorContext context, Collection<Region> regions, List<Requirement> manufacturing) {
        Requirement testing =
                context.vocabularies().requirement(VocabularyIds.CAPABILITY, "QC_RELEASE_TESTING");
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            SiteAssessment manufactures = SiteAssessment.of(context, site, manufacturing);
            if (manufactures.result() == Ternary.NO) {
                continue;
            }
            if (testing.isMetBy(site) == Ternary.YES && manufactures.result() == Ternary.YES) {
                tally.add(site, Ternary.NO, null);
            } else {
                tally.add(
                        site,
                        Ternary.UNKNOWN,
                        manufactures.result() == Ternary.UNKNOWN
                                ? manufactures.why()
                                : FigureEvidence.Why.NOTHING_STATED);
            }
        }
        return tally.share();
    }

    /** How concentrated the operating sites that meet the requirements are on few operators. */
    static Figure concentration(
            IndicatorContext context, Collection<Region> regions, List<Requirement> anyOf) {
        var known = new HashMap<String, Integer>();
        var possible = new HashMap<String, Integer>();
        var tally = new TernaryCount();
        for (SiteAssessment assessment : SiteAssessment.assessAll(context, regions, anyOf)) {
            SiteFacts site = assessment.site();
            Set<String> operators = context.landscape().operators(site.id(), context.asOf());
            // A site without a stated operator counts as an operator of its own. A site with
            // several operators counts for the first.
            String operator = operators.isEmpty() ? site.id() : operators.iterator().next();
            if (assessment.result() != Ternary.NO) {
                tally.add(
                        site.id(),
                        site.name(),
                        assessment.result(),
                        List.of(operator),
                        assessment.why());
                possible.merge(operator, 1, Integer::sum);
            }
            if (assessment.result() == Ternary.YES) {
                known.merge(operator, 1, Integer::sum);
            }
        }
        var parts = new ArrayList<Figure.Part>();
        parts.add(
                part(
                        "TOP_1",
                        DistributionMeasures.topShare(known.values(), 1),
                        DistributionMeasures.topShare(possible.values(), 1)));
        parts.add(
                part(
                        "TOP_3",
                        DistributionMeasures.topShare(known.values(), 3),
                        DistributionMeasures.topShare(possible.values(), 3)));
        parts.add(
                part(
                        "GINI",
                        DistributionMeasures.gini(known.values()),
                        DistributionMeasures.gini(possible.values())));
        double all = known.values().stream().mapToInt(Integer::intValue).sum();
        known.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(each ->
                        parts.add(
                                Figure.Part.ofRecord(
                                        each.getKey(),
                                        context.landscape().name(each.getKey()),
                                        Estimate.of(each.getValue() / all)
                                                .ratio((double) each.getValue(), all)
                                                .unknown(
                                                        possible.getOrDefault(each.getKey(), 0)
                                                                - each.getValue()))));
        return DistributionMeasures.withInterval(
                DistributionMeasures.herfindahlHirschman(known.values()),
                DistributionMeasures.herfindahlHirschman(possible.values()),
                tally,
                parts);
    }

    private static Figure.Part part(
            String code, @Nullable Double known, @Nullable Double possible) {
        return Figure.Part.of(
                code,
                Estimate.of(known)
                        .bounds(
                                DistributionMeasures.minNonNull(known, possible),
                                DistributionMeasures.maxNonNull(known, possible)));
    }
}
