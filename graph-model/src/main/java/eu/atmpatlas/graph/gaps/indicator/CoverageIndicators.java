package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.ConcentrationBounds;
import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
        Map<String, Requirement> capabilities =
                context.requirements(
                        VocabularyIds.CAPABILITY,
                        CoverageMatrix.manufacturingCapabilities(context.vocabularies()));
        return regions -> new CapabilityBackup(context, regions, capabilities).figure();
    }

    /**
     * Operating manufacturing sites without release testing. Sources hardly ever state that a site
     * has no release testing; a site for which it is not stated is unknown.
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
            Ternary tests = testing.isMetBy(site);
            if (tests != Ternary.UNKNOWN && manufactures.result() == Ternary.YES) {
                tally.add(site, Ternary.of(tests == Ternary.NO), null);
            } else {
                tally.add(
                        site,
                        Ternary.UNKNOWN,
                        manufactures.result() == Ternary.UNKNOWN
                                ? manufactures.why()
                                : FigureEvidence.Why.NOTHING_STATED);
            }
        }
        return tally.shareAtMost();
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
        var bounds =
                new ConcentrationBounds(
                        possible.entrySet().stream()
                                .map(each ->
                                        new ConcentrationBounds.Range(
                                                known.getOrDefault(each.getKey(), 0),
                                                each.getValue()))
                                .toList());
        parts.add(topShare("TOP_1", 1, known.values(), bounds));
        parts.add(topShare("TOP_3", 3, known.values(), bounds));
        Double gini = DistributionMeasures.gini(known.values());
        parts.add(
                Figure.Part.of(
                        "GINI",
                        tally.unknown() == 0
                                ? Estimate.of(gini).bounds(gini, gini)
                                : Estimate.of(gini).unknown(tally.unknown())));
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
        return DistributionMeasures.figure(
                Estimate.of(DistributionMeasures.herfindahlHirschman(known.values()))
                        .unknown(tally.unknown())
                        .bounds(bounds.leastIndex(), bounds.greatestIndex()),
                tally,
                parts);
    }

    private static Figure.Part topShare(
            String code, int few, Collection<Integer> known, ConcentrationBounds bounds) {
        return Figure.Part.of(
                code,
                Estimate.of(DistributionMeasures.topShare(known, few))
                        .bounds(bounds.leastTopShare(few), bounds.greatestTopShare(few)));
    }
}
