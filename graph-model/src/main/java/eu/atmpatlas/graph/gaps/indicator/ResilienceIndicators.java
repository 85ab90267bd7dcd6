package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.RatioBounds;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.SupplyRole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Indicators of resilience: products and supplies that depend on a single site, operator or
 * supplier.
 */
final class ResilienceIndicators {

    private final IndicatorContext question;

    /** The valid MANUFACTURES relations of each product, without those for vectors only. */
    private final Map<String, List<Relation>> manufacturers = new TreeMap<>();

    ResilienceIndicators(IndicatorContext context) {
        this.question = context;
        for (Relation relation : context.landscape().relations()) {
            if (relation.type() == RelationType.MANUFACTURES
                    && relation.isValidOn(context.asOf())
                    && !SupplyRole.isVectorOnly(relation.role())) {
                manufacturers
                        .computeIfAbsent(relation.to(), any -> new ArrayList<>())
                        .add(relation);
            }
        }
    }

    /** Products made in some regions that can still be made after the loss of any one site. */
    Figure nMinusOne(Collection<Region> regions) {
        return cover(regions, Set::size);
    }

    /** Products made in some regions that at least two operators make. */
    Figure redundancy(Collection<Region> regions) {
        return cover(regions, sites -> operators(sites).size());
    }

    /**
     * Of the products that an operating site of some regions makes, the share with two makers. The
     * value counts the sites that are known to operate.
     */
    private Figure cover(Collection<Region> regions, ToIntFunction<Set<String>> makers) {
        var tally = new TernaryCount();
        var items = new ArrayList<RatioBounds.Item>();
        int made = 0;
        for (Map.Entry<String, List<Relation>> each : manufacturers.entrySet()) {
            Set<String> known = sites(each.getValue(), Ternary.YES);
            Set<String> possible = sites(each.getValue(), Ternary.UNKNOWN);
            Set<String> local = new TreeSet<>(possible);
            local.removeIf(site -> !inScope(site, regions));
            if (local.isEmpty()) {
                continue;
            }
            boolean isMade = known.stream().anyMatch(local::contains);
            made += isMade ? 1 : 0;
            boolean twice = makers.applyAsInt(known) >= 2;
            boolean maybeTwice = makers.applyAsInt(possible) >= 2;
            tally.add(
                    each.getKey(),
                    question.landscape().name(each.getKey()),
                    !isMade || (maybeTwice && !twice) ? Ternary.UNKNOWN : Ternary.of(twice),
                    List.copyOf(possible),
                    !isMade || (maybeTwice && !twice)
                            ? FigureEvidence.Why.STATUS_NOT_STATED
                            : null);
            var open = new TreeSet<>(possible);
            open.removeAll(known);
            items.add(
                    new RatioBounds.Item(
                            open,
                            operating -> {
                                var sites = new TreeSet<>(known);
                                open.stream().filter(operating::contains).forEach(sites::add);
                                boolean here = sites.stream().anyMatch(local::contains);
                                boolean two = here && makers.applyAsInt(sites) >= 2;
                                return Set.of(new RatioBounds.Pair(two ? 1 : 0, here ? 1 : 0));
                            }));
        }
        var bounds = new RatioBounds(items);
        return Figure.of(
                        Estimate.of(made == 0 ? null : Double.valueOf((double) tally.yes() / made))
                                .ratio((double) tally.yes(), (double) made)
                                .unknown(tally.unknown())
                                .bounds(bounds.least(), bounds.greatest()))
                .coverage(tally.coverage())
                .reason(made == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .records(tally.records())
                .build();
    }

    /**
     * Sites and suppliers in some regions whose loss leaves a product or a recipient without any.
     */
    Figure singlePoints(Collection<Region> regions) {
        Map<String, Set<String>> certain = new TreeMap<>();
        Map<String, Set<String>> possible = new TreeMap<>();
        manufacturers.forEach((product, relations) -> {
            Set<String> open = sites(relations, Ternary.UNKNOWN);
            Set<String> sure = sites(relations, Ternary.YES);
            if (open.size() == 1) {
                (sure.isEmpty() ? possible : certain)
                        .computeIfAbsent(open.iterator().next(), any -> new TreeSet<>())
                        .add(product);
            } else if (sure.size() == 1) {
                possible.computeIfAbsent(sure.iterator().next(), any -> new TreeSet<>())
                        .add(product);
            }
        });
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (Relation relation : question.landscape().relations()) {
            if (relation.type() == RelationType.SUPPLIES && relation.isValidOn(question.asOf())) {
                suppliers
                        .computeIfAbsent(relation.to(), any -> new TreeSet<>())
                        .add(relation.from());
            }
        }
        suppliers.forEach((recipient, from) -> {
            if (from.size() == 1) {
                certain.computeIfAbsent(from.iterator().next(), any -> new TreeSet<>())
                        .add(recipient);
            }
        });
        return singlePointFigure(regions, certain, possible);
    }

    private Figure singlePointFigure(
            Collection<Region> regions,
            Map<String, Set<String>> certain,
            Map<String, Set<String>> possible) {
        Landscape landscape = question.landscape();
        var tally = new TernaryCount();
        var dependents = new TreeSet<String>();
        var all = new TreeSet<>(certain.keySet());
        all.addAll(possible.keySet());
        for (String id : all) {
            if (isIn(landscape, regions, id)) {
                boolean sure = certain.containsKey(id);
                var dependentsOfThis = new TreeSet<>(certain.getOrDefault(id, Set.of()));
                dependentsOfThis.addAll(possible.getOrDefault(id, Set.of()));
                dependents.addAll(dependentsOfThis);
                tally.add(
                        id,
                        landscape.name(id),
                        sure ? Ternary.YES : Ternary.UNKNOWN,
                        List.copyOf(dependentsOfThis),
                        sure
                                ? FigureEvidence.Why.ONLY_SOURCE
                                : FigureEvidence.Why.STATUS_NOT_STATED);
            }
        }
        return Figure.of(
                        Estimate.of((double) tally.yes())
                                .ratio((double) tally.yes(), null)
                                .unknown(tally.unknown())
                                .bounds(
                                        (double) tally.yes(),
                                        (double) (tally.yes() + tally.unknown())))
                .bound(Figure.Bound.AT_LEAST)
                .coverage(tally.coverage())
                .parts(
                        dependents.stream()
                                .map(id ->
                                        Figure.Part.ofRecord(
                                                id, landscape.name(id), Estimate.of(null)))
                                .toList())
                .records(tally.records())
                .build();
    }

    private boolean inScope(String site, Collection<Region> regions) {
        Set<String> wanted = question.siteIds();
        return (wanted == null || wanted.contains(site))
                && isIn(question.landscape(), regions, site);
    }

    /** Returns the sites of these relations that certainly operate, or that may operate. */
    private Set<String> sites(List<Relation> relations, Ternary minimum) {
        var sites = new TreeSet<String>();
        for (Relation relation : relations) {
            SiteFacts site = question.landscape().site(relation.from());
            if (site != null && question.operates(site).compareTo(minimum) >= 0) {
                sites.add(site.id());
            }
        }
        return sites;
    }

    /**
     * Returns the operators of these sites. A site without a stated operator counts as an operator
     * of its own.
     */
    private Set<String> operators(Set<String> sites) {
        var operators = new TreeSet<String>();
        for (String site : sites) {
            Set<String> siteOperators = question.landscape().operators(site, question.asOf());
            operators.add(siteOperators.isEmpty() ? site : String.join(" ", siteOperators));
        }
        return operators;
    }

    static boolean isIn(Landscape landscape, Collection<Region> regions, String id) {
        String country = landscape.country(id);
        String nuts = landscape.nuts(id);
        return regions.stream().anyMatch(region -> region.contains(country, nuts));
    }
}
