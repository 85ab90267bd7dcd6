package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Indicators of supply: densities, cleanroom area, mix of classes, track record and pipeline. */
final class SupplyIndicators {

    /** A site with one of these capabilities is a manufacturing site. */
    private static final List<String> MANUFACTURING_CAPABILITIES =
            List.of(
                    "CELL_PROCESSING",
                    "VECTOR_PRODUCTION",
                    "STARTING_MATERIAL_PRODUCTION",
                    "FILL_FINISH");

    private SupplyIndicators() {}

    static List<Requirement> manufacturingRequirements(VocabularyLookup vocabularies) {
        return MANUFACTURING_CAPABILITIES.stream()
                .map(code -> vocabularies.requirement(VocabularyIds.CAPABILITY, code))
                .toList();
    }

    /** Number of operating sites that meet one of the requirements, per number of people. */
    static Figure density(
            IndicatorContext context,
            Collection<Region> regions,
            List<Requirement> anyOf,
            double per) {
        var populated =
                regions.stream()
                        .filter(region -> context.geography().population(region) != null)
                        .toList();
        var tally = new TernaryCount();
        SiteAssessment.assessAll(context, populated, anyOf)
                .forEach(assessment ->
                        tally.add(assessment.site(), assessment.result(), assessment.why()));
        return tally.per(context.geography().population(populated), per);
    }

    /**
     * Cleanroom area of operating sites per number of people. The area of a site has no upper
     * bound.
     */
    static Figure cleanroomArea(IndicatorContext context, Collection<Region> regions, double per) {
        var populated =
                regions.stream()
                        .filter(region -> context.geography().population(region) != null)
                        .toList();
        Population population = context.geography().population(populated);
        var tally = new TernaryCount();
        double sum = 0;
        for (SiteFacts site : context.sites(populated)) {
            Ternary operates = context.operates(site);
            Double squareMetres = site.cleanroomArea();
            if (operates == Ternary.YES && squareMetres != null) {
                tally.add(site, Ternary.YES, null);
                sum += squareMetres;
            } else if (operates == Ternary.NO) {
                tally.add(site, Ternary.NO, FigureEvidence.Why.NOT_WORKING);
            } else {
                tally.add(
                        site,
                        Ternary.UNKNOWN,
                        squareMetres == null
                                ? FigureEvidence.Why.AREA_NOT_STATED
                                : FigureEvidence.Why.STATUS_NOT_STATED);
            }
        }
        double persons = population == null ? 0 : population.persons();
        boolean noPopulation = persons <= 0;
        Double value = noPopulation ? null : Double.valueOf(sum / persons * per);
        return Figure.of(
                        Estimate.of(value)
                                .ratio(sum, noPopulation ? null : Double.valueOf(persons))
                                .unknown(tally.unknown())
                                .bounds(value, tally.unknown() == 0 ? value : null))
                .bound(Figure.Bound.AT_LEAST)
                .coverage(tally.coverage())
                .reason(noPopulation ? Figure.Reason.NO_POPULATION : null)
                .records(tally.records())
                .sources(population == null ? Set.of() : population.sources())
                .build();
    }

    /** Number of operating sites by class, and the evenness of these numbers. */
    static Figure classMix(IndicatorContext context, Collection<Region> regions) {
        Map<String, Requirement> classes =
                context.requirements(
                        VocabularyIds.CLASS,
                        context.vocabularies().topConcepts(VocabularyIds.CLASS));
        var known = new LinkedHashMap<String, Integer>();
        var possible = new LinkedHashMap<String, Integer>();
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            Ternary operates = context.operates(site);
            var classesHere = new ArrayList<String>();
            classes.forEach((code, requirement) -> {
                Ternary handles = operates.and(requirement.isMetBy(site));
                if (handles == Ternary.YES) {
                    known.merge(code, 1, Integer::sum);
                }
                if (handles != Ternary.NO) {
                    possible.merge(code, 1, Integer::sum);
                }
                if (operates.and(requirement.onRecord(site)) != Ternary.NO) {
                    classesHere.add(code);
                }
            });
            SiteAssessment assessment = SiteAssessment.of(context, site, classes.values());
            tally.add(site.id(), site.name(), assessment.result(), classesHere, assessment.why());
        }
        double all = sum(known);
        List<Figure.Part> parts =
                classes.keySet().stream()
                        .map(code -> {
                            int count = known.getOrDefault(code, 0);
                            int possibleCount = possible.getOrDefault(code, 0);
                            return Figure.Part.ofConcept(
                                    VocabularyIds.CLASS,
                                    code,
                                    Estimate.of(all == 0 ? null : count / all)
                                            .ratio((double) count, all)
                                            .unknown(possibleCount - count));
                        })
                        .toList();
        return DistributionMeasures.ofKnown(
                DistributionMeasures.evenness(known.values(), classes.size()),
                known.equals(possible),
                tally,
                parts);
    }

    private static double sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of operating sites that make at least one product of the atlas. */
    static Figure trackRecord(IndicatorContext context, Collection<Region> regions) {
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            Ternary operates = context.operates(site);
            boolean made =
                    context.landscape()
                            .relations(site.id(), context.asOf(), RelationType.MANUFACTURES)
                            .findAny()
                            .isPresent();
            Ternary known = operates.and(made ? Ternary.YES : Ternary.UNKNOWN);
            if (operates != Ternary.NO) {
                tally.add(
                        site,
                        known,
                        known == Ternary.YES
                                ? null
                                : made
                                        ? FigureEvidence.Why.STATUS_NOT_STATED
                                        : FigureEvidence.Why.NO_TIE_STATED);
            }
        }
        return tally.shareAtLeast();
    }

    /**
     * Number of sites that do not operate yet and meet a requirement, divided by the number of
     * those that operate.
     */
    static Figure pipeline(
            IndicatorContext context, Collection<Region> regions, List<Requirement> anyOf) {
        var tally = new TernaryCount();
        int now = 0;
        int coming = 0;
        int maybeNow = 0;
        int maybeComing = 0;
        int either = 0;
        for (SiteFacts site : context.sites(regions)) {
            Ternary meets = SiteAssessment.meetsAny(site, anyOf);
            String status = site.status();
            if (meets == Ternary.NO || status != null && !isUpcomingOrOperational(status)) {
                continue;
            }
            List<String> part = status == null ? List.of() : List.of(status);
            if (meets == Ternary.UNKNOWN || status == null) {
                tally.add(
                        site.id(),
                        site.name(),
                        Ternary.UNKNOWN,
                        part,
                        meets == Ternary.UNKNOWN
                                ? SiteAssessment.whyUnknown(site, anyOf)
                                : FigureEvidence.Why.STATUS_NOT_STATED);
                if (status == null) {
                    either++;
                } else if (Scenario.UPCOMING_STATUSES.contains(status)) {
                    maybeComing++;
                } else {
                    maybeNow++;
                }
            } else {
                tally.add(site.id(), site.name(), Ternary.YES, part, null);
                if (Scenario.UPCOMING_STATUSES.contains(status)) {
                    coming++;
                } else {
                    now++;
                }
            }
        }
        int mostNow = now + maybeNow + either;
        // The ratio is greatest with the fewest sites that operate, but with at least one.
        int leastNow = Math.max(now, 1);
        int toOperate = now == 0 && maybeNow == 0 ? 1 : 0;
        int mostComing = coming + maybeComing + either - toOperate;
        return Figure.of(
                        Estimate.of(now == 0 ? null : (double) coming / now)
                                .ratio((double) coming, (double) now)
                                .unknown(tally.unknown())
                                .bounds(
                                        mostNow == 0 ? null : (double) coming / mostNow,
                                        mostNow == 0 ? null : (double) mostComing / leastNow))
                .coverage(tally.coverage())
                .reason(now == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .records(tally.records())
                .build();
    }

    private static boolean isUpcomingOrOperational(String status) {
        return Stream.concat(Scenario.UPCOMING_STATUSES.stream(), Stream.of("OPERATIONAL"))
                .anyMatch(status::equals);
    }
}
