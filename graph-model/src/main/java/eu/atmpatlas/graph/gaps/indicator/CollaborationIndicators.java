package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indicators of collaboration: relations across borders, and participation in initiatives. */
final class CollaborationIndicators {

    private CollaborationIndicators() {}

    /** The E-I index of related pairs with at least one end in some regions. */
    static Figure eiIndex(IndicatorContext context, Collection<Region> regions) {
        Landscape landscape = context.landscape();
        var seen = new HashSet<List<String>>();
        Map<String, Ternary> records = new TreeMap<>();
        int external = 0;
        int internal = 0;
        int unknown = 0;
        for (Relation relation : landscape.relations()) {
            String a =
                    relation.from().compareTo(relation.to()) <= 0 ? relation.from() : relation.to();
            String b = relation.otherEnd(a);
            if (a.equals(b) || !relation.isValidOn(context.asOf()) || !seen.add(List.of(a, b))) {
                continue;
            }
            Region regionOfA = regionOf(landscape, regions, a);
            Region regionOfB = regionOf(landscape, regions, b);
            if (regionOfA == null && regionOfB == null) {
                continue;
            }
            Ternary across = across(landscape, a, regionOfA, b, regionOfB);
            switch (across) {
                case YES -> external++;
                case NO -> internal++;
                case UNKNOWN -> unknown++;
            }
            if (regionOfA != null) {
                records.merge(a, across, CollaborationIndicators::combine);
            }
            if (regionOfB != null) {
                records.merge(b, across, CollaborationIndicators::combine);
            }
        }
        int known = external + internal;
        int all = known + unknown;
        return Figure.of(
                        Estimate.of(
                                        known == 0
                                                ? null
                                                : Double.valueOf(
                                                        (double) (external - internal) / known))
                                .ratio((double) (external - internal), (double) known)
                                .unknown(unknown)
                                .bounds(
                                        all == 0
                                                ? null
                                                : Double.valueOf(
                                                        (double) (external - internal - unknown)
                                                                / all),
                                        all == 0
                                                ? null
                                                : Double.valueOf(
                                                        (double) (external - internal + unknown)
                                                                / all)))
                .n(all)
                .coverage(all == 0 ? null : Double.valueOf((double) known / all))
                .reason(known == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .records(
                        records.entrySet().stream()
                                .map(each ->
                                        new FigureEvidence(
                                                each.getKey(),
                                                landscape.name(each.getKey()),
                                                FigureEvidence.Standing.of(each.getValue()),
                                                List.of(),
                                                each.getValue() == Ternary.UNKNOWN
                                                        ? FigureEvidence.Why.COUNTRY_NOT_STATED
                                                        : null))
                                .toList())
                .build();
    }

    /**
     * One relation across the border makes a record count, whatever its other relations are. A
     * record with a known relation is known.
     */
    private static Ternary combine(Ternary one, Ternary other) {
        if (one == Ternary.YES || other == Ternary.YES) {
            return Ternary.YES;
        }
        return one == Ternary.NO || other == Ternary.NO ? Ternary.NO : Ternary.UNKNOWN;
    }

    private static Ternary across(
            Landscape landscape,
            String a,
            @Nullable Region regionOfA,
            String b,
            @Nullable Region regionOfB) {
        if (regionOfA != null && regionOfB != null) {
            return Ternary.of(!regionOfA.equals(regionOfB));
        }
        Region known = regionOfA != null ? regionOfA : regionOfB;
        String other = regionOfA != null ? b : a;
        return known != null && isKnownOutside(landscape, known, other)
                ? Ternary.YES
                : Ternary.UNKNOWN;
    }

    /** Returns whether a record that is not in a region is known to lie outside it. */
    private static boolean isKnownOutside(Landscape landscape, Region region, String id) {
        String country = landscape.country(id);
        boolean isNuts = region.level() == RegionLevel.NUTS1 || region.level() == RegionLevel.NUTS2;
        return country != null
                && (!isNuts || landscape.nuts(id) != null || !country.equals(region.country()));
    }

    private static @Nullable Region regionOf(
            Landscape landscape, Collection<Region> regions, String id) {
        String country = landscape.country(id);
        String nuts = landscape.nuts(id);
        return regions.stream()
                .filter(region -> region.contains(country, nuts))
                .findFirst()
                .orElse(null);
    }

    /** The share of operating sites whose operator takes part in a running initiative. */
    static Figure initiativeReach(IndicatorContext context, Collection<Region> regions) {
        var tally = new TernaryCount();
        for (SiteFacts site : context.sites(regions)) {
            Ternary operates = context.operates(site);
            if (operates == Ternary.NO) {
                continue;
            }
            List<Ternary> memberships =
                    context.landscape().operators(site.id(), context.asOf()).stream()
                            .flatMap(operator -> memberships(context, operator).values().stream())
                            .toList();
            // A list of members that lacks the operator may be incomplete.
            Ternary takesPart =
                    memberships.isEmpty()
                            ? Ternary.UNKNOWN
                            : memberships.stream().reduce(Ternary.NO, Ternary::or);
            tally.add(site, operates.and(takesPart), why(operates, memberships, takesPart));
        }
        return tally.shareAtLeast();
    }

    private static FigureEvidence.@Nullable Why why(
            Ternary operates, List<Ternary> memberships, Ternary takesPart) {
        if (memberships.isEmpty()) {
            return FigureEvidence.Why.NO_TIE_STATED;
        }
        return switch (takesPart) {
            case NO -> FigureEvidence.Why.ENDED;
            case UNKNOWN -> FigureEvidence.Why.TIME_NOT_STATED;
            case YES -> operates == Ternary.YES ? null : FigureEvidence.Why.STATUS_NOT_STATED;
        };
    }

    /**
     * Returns, for each initiative that a record coordinates or takes part in, whether the
     * initiative is running.
     */
    private static Map<String, Ternary> memberships(IndicatorContext context, String id) {
        var found = new TreeMap<String, Ternary>();
        context.landscape()
                .relations(id, context.asOf(), RelationType.MEMBER_OF, RelationType.COORDINATES)
                .filter(relation -> relation.from().equals(id))
                .forEach(relation -> {
                    StakeholderFacts initiative = context.landscape().stakeholder(relation.to());
                    if (initiative != null) {
                        found.put(
                                relation.to(),
                                initiative.runsIn(context.asOf().getYear()).toTernary());
                    }
                });
        return found;
    }

    /** How unequally memberships are distributed over regions with a site or a membership. */
    static Figure participationEquity(IndicatorContext context, Collection<Region> regions) {
        Map<Region, int[]> counts = new LinkedHashMap<>();
        for (SiteFacts site : context.sites(regions)) {
            regions.stream()
                    .filter(region -> region.contains(site))
                    .forEach(region -> counts.putIfAbsent(region, new int[2]));
        }
        var tally = new TernaryCount();
        for (StakeholderFacts stakeholder : context.landscape().stakeholders()) {
            Map<String, Ternary> memberships =
                    stakeholder.kind() == EntityKind.INSTITUTION
                            ? memberships(context, stakeholder.id())
                            : Map.of();
            Region region = regionOf(context.landscape(), regions, stakeholder.id());
            if (region == null || memberships.isEmpty()) {
                continue;
            }
            int[] count = counts.computeIfAbsent(region, any -> new int[2]);
            count[0] += (int) memberships.values().stream().filter(k -> k == Ternary.YES).count();
            count[1] += (int) memberships.values().stream().filter(k -> k != Ternary.NO).count();
            tally.add(
                    stakeholder.id(),
                    stakeholder.name(),
                    memberships.values().stream().reduce(Ternary.NO, Ternary::or),
                    List.of(region.code()),
                    null);
        }
        var parts = new ArrayList<Figure.Part>();
        counts.forEach((region, count) ->
                parts.add(
                        Figure.Part.ofConcept(
                                region.level() == RegionLevel.COUNTRY
                                        ? VocabularyIds.COUNTRY
                                        : VocabularyIds.NUTS,
                                region.code(),
                                Estimate.of((double) count[0])
                                        .ratio((double) count[0], null)
                                        .unknown(count[1] - count[0])
                                        .bounds((double) count[0], (double) count[1]))));
        return DistributionMeasures.ofKnown(
                DistributionMeasures.gini(counts.values().stream().map(count -> count[0]).toList()),
                counts.values().stream().allMatch(count -> count[0] == count[1]),
                tally,
                parts);
    }
}
