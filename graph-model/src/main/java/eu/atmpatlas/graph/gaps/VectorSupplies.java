package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where vectors come from, by ties whose role speaks of them. */
final class VectorSupplies {

    private static final Pattern VECTOR =
            Pattern.compile("vector|plasmid", Pattern.CASE_INSENSITIVE);

    /** A role that speaks of more than the vector: "vector and drug product". */
    private static final Pattern MORE =
            Pattern.compile("\\b(and|drug product|cells?)\\b", Pattern.CASE_INSENSITIVE);

    private VectorSupplies() {}

    /** Whether a role speaks of vectors, and of nothing else that is made. */
    static boolean vectorOnly(@Nullable String role) {
        return role != null && VECTOR.matcher(role).find() && !MORE.matcher(role).find();
    }

    /** Share of the vector supplies into some areas that come from outside. */
    static Figure dependence(Question question, Collection<Area> areas) {
        Landscape land = question.land();
        var eu = question.geography().area(Geography.EU);
        var tally = new Tally();
        Map<String, Behind> records = new TreeMap<>();
        int outsideEu = 0;
        int known = 0;
        for (Edge edge : edges(question)) {
            if (!Supplies.in(land, areas, edge.to())) {
                continue;
            }
            String country = land.country(edge.from());
            Known outside =
                    country == null
                            ? Known.UNKNOWN
                            : Known.of(!Supplies.in(land, areas, edge.from()));
            boolean beyond =
                    country != null && eu.isPresent() && !eu.get().countries().contains(country);
            outsideEu += beyond ? 1 : 0;
            known += country == null ? 0 : 1;
            List<String> parts = new ArrayList<>();
            if (outside == Known.YES) {
                parts.add("OUTSIDE_REGION");
            }
            if (beyond) {
                parts.add("OUTSIDE_EU");
            }
            tally.add(
                    edge.from(),
                    land.name(edge.from()),
                    outside,
                    parts,
                    country == null ? Behind.Why.COUNTRY_NOT_STATED : null);
            records.merge(
                    edge.from(),
                    tally.records().getLast(),
                    (old, more) -> old.standing() == Behind.Standing.COUNTED ? old : more);
        }
        int all = known + tally.unknown();
        Figure whole = tally.share();
        var parts =
                List.of(
                        new Figure.Part(
                                "OUTSIDE_REGION",
                                null,
                                null,
                                whole.value(),
                                whole.numerator(),
                                whole.denominator(),
                                whole.unknown(),
                                whole.lower(),
                                whole.upper()),
                        new Figure.Part(
                                "OUTSIDE_EU",
                                null,
                                null,
                                known == 0 ? null : Double.valueOf((double) outsideEu / known),
                                (double) outsideEu,
                                (double) known,
                                tally.unknown(),
                                all == 0 ? null : Double.valueOf((double) outsideEu / all),
                                all == 0
                                        ? null
                                        : Double.valueOf(
                                                (double) (outsideEu + tally.unknown()) / all)));
        return new Figure(
                whole.value(),
                whole.numerator(),
                whole.denominator(),
                whole.unknown(),
                whole.lower(),
                whole.upper(),
                whole.coverage(),
                whole.reason(),
                parts,
                List.copyOf(records.values()),
                Set.of());
    }

    /** Who supplies whom with vectors, each pair once. */
    private static Set<Edge> edges(Question question) {
        var edges = new LinkedHashSet<Edge>();
        for (Relation tie : question.land().ties()) {
            String role = tie.role();
            if (role == null
                    || !VECTOR.matcher(role).find()
                    || !Landscape.holds(tie, question.asOf())) {
                continue;
            }
            if (tie.type() == RelationType.SUPPLIES) {
                edges.add(new Edge(tie.from(), tie.to()));
            } else if (tie.type() == RelationType.MANUFACTURES) {
                users(question, tie).forEach(user -> edges.add(new Edge(tie.from(), user)));
            }
        }
        return edges;
    }

    /** Whoever else makes the product; or else develops it or holds its authorisation. */
    private static List<String> users(Question question, Relation tie) {
        List<String> makers =
                question.land()
                        .ties(tie.to(), question.asOf(), RelationType.MANUFACTURES)
                        .filter(other -> !vectorOnly(other.role()))
                        .map(Relation::from)
                        .filter(site -> !site.equals(tie.from()))
                        .distinct()
                        .toList();
        return !makers.isEmpty()
                ? makers
                : question.land()
                        .ties(
                                tie.to(),
                                question.asOf(),
                                RelationType.DEVELOPS,
                                RelationType.HOLDS_AUTHORISATION)
                        .map(Relation::from)
                        .distinct()
                        .toList();
    }

    private record Edge(String from, String to) {}
}
