package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
                    && !VectorSupplyIndicators.vectorOnly(relation.role())) {
                manufacturers
                        .computeIfAbsent(relation.to(), any -> new ArrayList<>())
                        .add(relation);
            }
        }
    }

    /** Products made in some regions that can still be made after the loss of any one site. */
    Figure nMinusOne(Collection<Region> regions) {
        var tally = new TernaryCount();
        manufacturers.forEach((product, relations) -> {
            if (inScope(relations, regions)) {
                Set<String> known = sites(relations, Ternary.YES);
                Set<String> possible = sites(relations, Ternary.UNKNOWN);
                tally.add(
                        product,
                        question.landscape().name(product),
                        atLeastTwo(known.size(), possible.size()),
                        List.copyOf(possible),
                        known.size() < 2 && possible.size() >= 2
                                ? FigureEvidence.Why.STATUS_NOT_STATED
                                : null);
            }
        });
        return tally.share();
    }

    /** Products made in some regions that at least two operators make. */
    Figure redundancy(Collection<Region> regions) {
        var tally = new TernaryCount();
        manufacturers.forEach((product, relations) -> {
            if (inScope(relations, regions)) {
                Set<String> possible = sites(relations, Ternary.UNKNOWN);
                tally.add(
                        product,
                        question.landscape().name(product),
                        atLeastTwo(
                                operators(sites(relations, Ternary.YES)).size(),
                                operators(possible).size()),
                        List.copyOf(possible),
                        null);
            }
        });
        return tally.share();
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

    private boolean inScope(List<Relation> relations, Collection<Region> regions) {
        Set<String> wanted = question.siteIds();
        return relations.stream()
                .map(Relation::from)
                .filter(site -> wanted == null || wanted.contains(site))
                .anyMatch(site -> isIn(question.landscape(), regions, site));
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

    private static Ternary atLeastTwo(int known, int possible) {
        return known >= 2 ? Ternary.YES : possible >= 2 ? Ternary.UNKNOWN : Ternary.NO;
    }

    static boolean isIn(Landscape landscape, Collection<Region> regions, String id) {
        String country = landscape.country(id);
        String nuts = landscape.nuts(id);
        return regions.stream().anyMatch(region -> region.contains(country, nuts));
    }
}
