package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.TernaryCount;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.SupplyRole;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Indicators of the origin of vectors, based on relations whose role mentions vectors. */
final class VectorSupplyIndicators {

    private VectorSupplyIndicators() {}

    /** Share of the vector supplies into some regions that come from outside. */
    static Figure dependence(IndicatorContext context, Collection<Region> regions) {
        Landscape landscape = context.landscape();
        var eu = context.geography().region(Geography.EU);
        var tally = new TernaryCount();
        Map<String, FigureEvidence> records = new TreeMap<>();
        int outsideEu = 0;
        int known = 0;
        for (Edge edge : edges(context)) {
            if (!ResilienceIndicators.isIn(landscape, regions, edge.to())) {
                continue;
            }
            String country = landscape.country(edge.from());
            Ternary outside =
                    country == null
                            ? Ternary.UNKNOWN
                            : Ternary.of(
                                    !ResilienceIndicators.isIn(landscape, regions, edge.from()));
            boolean outsideEuSupplier =
                    country != null && eu.isPresent() && !eu.get().countries().contains(country);
            outsideEu += outsideEuSupplier ? 1 : 0;
            known += country == null ? 0 : 1;
            List<String> parts = new ArrayList<>();
            if (outside == Ternary.YES) {
                parts.add("OUTSIDE_REGION");
            }
            if (outsideEuSupplier) {
                parts.add("OUTSIDE_EU");
            }
            tally.add(
                    edge.from(),
                    landscape.name(edge.from()),
                    outside,
                    parts,
                    country == null ? FigureEvidence.Why.COUNTRY_NOT_STATED : null);
            records.merge(
                    edge.from(),
                    tally.records().getLast(),
                    (old, more) -> old.standing() == FigureEvidence.Standing.COUNTED ? old : more);
        }
        int all = known + tally.unknown();
        Figure whole = tally.share();
        var parts =
                List.of(
                        Figure.Part.of("OUTSIDE_REGION", whole.estimate()),
                        Figure.Part.of(
                                "OUTSIDE_EU",
                                Estimate.of(
                                                known == 0
                                                        ? null
                                                        : Double.valueOf(
                                                                (double) outsideEu / known))
                                        .ratio((double) outsideEu, (double) known)
                                        .unknown(tally.unknown())
                                        .bounds(
                                                all == 0
                                                        ? null
                                                        : Double.valueOf((double) outsideEu / all),
                                                all == 0
                                                        ? null
                                                        : Double.valueOf(
                                                                (double)
                                                                                (outsideEu
                                                                                        + tally
                                                                                                .unknown())
                                                                        / all))));
        return Figure.of(whole.estimate())
                .n(whole.n())
                .coverage(whole.coverage())
                .reason(whole.reason())
                .parts(parts)
                .records(records.values())
                .build();
    }

    /** Returns the pairs of vector supplier and recipient, each pair once. */
    private static Set<Edge> edges(IndicatorContext context) {
        var edges = new LinkedHashSet<Edge>();
        for (Relation relation : context.landscape().relations()) {
            String role = relation.role();
            if (!SupplyRole.mentionsVector(role) || !relation.isValidOn(context.asOf())) {
                continue;
            }
            if (relation.type() == RelationType.SUPPLIES) {
                edges.add(new Edge(relation.from(), relation.to()));
            } else if (relation.type() == RelationType.MANUFACTURES) {
                recipients(context, relation)
                        .forEach(user -> edges.add(new Edge(relation.from(), user)));
            }
        }
        return edges;
    }

    /**
     * Returns the other manufacturers of the product; if there are none, its developers or the
     * holders of its authorisation.
     */
    private static List<String> recipients(IndicatorContext context, Relation relation) {
        List<String> manufacturers =
                context.landscape()
                        .relations(relation.to(), context.asOf(), RelationType.MANUFACTURES)
                        .filter(other -> !SupplyRole.isVectorOnly(other.role()))
                        .map(Relation::from)
                        .filter(site -> !site.equals(relation.from()))
                        .distinct()
                        .toList();
        return !manufacturers.isEmpty()
                ? manufacturers
                : context.landscape()
                        .relations(
                                relation.to(),
                                context.asOf(),
                                RelationType.DEVELOPS,
                                RelationType.HOLDS_AUTHORISATION)
                        .map(Relation::from)
                        .distinct()
                        .toList();
    }

    private record Edge(String from, String to) {}
}
