package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.ExternalCount;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the sites on record with what official lists count. */
final class ExternalCoverage {

    private static final Comparator<ExternalCount> LATEST =
            Comparator.comparing(ExternalCount::countedOn).thenComparing(ExternalCount::id);

    private ExternalCoverage() {}

    /**
     * Sites on record, of those that the latest count of each kind lists in the regions. A site
     * counts if it is on record as what is counted and operates; a site without a status may count.
     * Lists count places by rules of their own, so the share can exceed 1.
     */
    static Figure of(IndicatorContext context, Collection<Region> regions) {
        var parts = new ArrayList<Figure.Part>();
        Map<String, FigureEvidence> records = new LinkedHashMap<>();
        var sources = new TreeSet<String>();
        double found = 0;
        double listed = 0;
        int unknown = 0;
        for (ExternalCount count : latest(context, regions)) {
            int sites = 0;
            int open = 0;
            for (SiteFacts site : sites(context, regions, count)) {
                Ternary operates = context.operates(site);
                if (operates != Ternary.NO && isOnRecord(context, count, site)) {
                    boolean certain = operates == Ternary.YES;
                    sites += certain ? 1 : 0;
                    open += certain ? 0 : 1;
                    addEvidence(records, site, count.id(), certain);
                }
            }
            double places = count.count();
            parts.add(
                    new Figure.Part(
                            count.id(),
                            null,
                            null,
                            Estimate.of(sites / places)
                                    .ratio((double) sites, places)
                                    .unknown(open)
                                    .bounds(sites / places, (sites + open) / places)));
            sources.addAll(count.sources());
            found += sites;
            listed += places;
            unknown += open;
        }
        boolean counted = listed > 0;
        return Figure.of(
                        Estimate.of(counted ? Double.valueOf(found / listed) : null)
                                .ratio(
                                        counted ? Double.valueOf(found) : null,
                                        counted ? Double.valueOf(listed) : null)
                                .unknown(unknown)
                                .bounds(
                                        counted ? Double.valueOf(found / listed) : null,
                                        counted
                                                ? Double.valueOf((found + unknown) / listed)
                                                : null))
                .n((int) listed)
                .bound(Figure.Bound.AT_LEAST)
                .reason(counted ? null : Figure.Reason.NOT_COUNTED)
                .parts(parts)
                .records(records.values())
                .sources(sources)
                .build();
    }

    private static void addEvidence(
            Map<String, FigureEvidence> records, SiteFacts site, String count, boolean certain) {
        FigureEvidence old = records.get(site.id());
        var parts = new TreeSet<String>(old == null ? List.of() : old.parts());
        parts.add(count);
        records.put(
                site.id(),
                new FigureEvidence(
                        site.id(),
                        site.name(),
                        certain ? FigureEvidence.Standing.COUNTED : FigureEvidence.Standing.UNKNOWN,
                        List.copyOf(parts),
                        certain ? null : FigureEvidence.Why.STATUS_NOT_STATED));
    }

    /**
     * The latest count of each kind. Lists are of countries, so smaller regions have none. A list
     * that counts no place has no share.
     */
    private static List<ExternalCount> latest(
            IndicatorContext context, Collection<Region> regions) {
        List<ExternalCount> inside =
                context.landscape().externalCounts().stream()
                        .filter(count -> count.count() > 0)
                        .filter(count -> !count.countedOn().isAfter(context.asOf()))
                        .filter(count ->
                                regions.stream()
                                        .filter(region ->
                                                region.level().ordinal()
                                                        <= RegionLevel.COUNTRY.ordinal())
                                        .anyMatch(region ->
                                                region.countries().contains(count.country())))
                        .sorted(LATEST)
                        .toList();
        return inside.stream()
                .filter(count ->
                        inside.stream()
                                .noneMatch(other ->
                                        count.isSameAs(other) && LATEST.compare(count, other) < 0))
                .toList();
    }

    /** Official lists count hospitals too. Manufacturing is counted as everywhere else. */
    private static List<SiteFacts> sites(
            IndicatorContext context, Collection<Region> regions, ExternalCount count) {
        boolean manufacturing = count.capability() == null && count.productType() == null;
        return (manufacturing ? context.sites(regions) : context.sitesOfAllRoles(regions))
                .stream().filter(site -> count.country().equals(site.country())).toList();
    }

    private static boolean isOnRecord(
            IndicatorContext context, ExternalCount count, SiteFacts site) {
        String capability = count.capability();
        String productType = count.productType();
        if (capability == null && productType == null) {
            return SupplyIndicators.manufacturingRequirements(context.vocabularies()).stream()
                    .anyMatch(requirement -> requirement.onRecord(site) == Ternary.YES);
        }
        Stream<Requirement> requirements =
                Stream.concat(
                        Stream.ofNullable(capability)
                                .map(code ->
                                        context.vocabularies()
                                                .requirement(VocabularyIds.CAPABILITY, code)),
                        Stream.ofNullable(productType)
                                .map(code ->
                                        context.vocabularies()
                                                .requirement(VocabularyIds.PRODUCT_TYPE, code)));
        return requirements.allMatch(requirement -> requirement.onRecord(site) == Ternary.YES);
    }
}
