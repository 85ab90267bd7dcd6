package eu.atmpatlas.graph.gaps;

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

/** Who makes and supplies what, and what hangs on one of them alone. */
final class Supplies {

    private final Question question;

    /** Of each product its ties of manufacture that hold, those of vectors alone left out. */
    private final Map<String, List<Relation>> makers = new TreeMap<>();

    Supplies(Question question) {
        this.question = question;
        for (Relation tie : question.land().ties()) {
            if (tie.type() == RelationType.MANUFACTURES
                    && Landscape.holds(tie, question.asOf())
                    && !VectorSupplies.vectorOnly(tie.role())) {
                makers.computeIfAbsent(tie.to(), any -> new ArrayList<>()).add(tie);
            }
        }
    }

    /** Products made in some areas that outlive the loss of any one site. */
    Figure survival(Collection<Area> areas) {
        var tally = new Tally();
        makers.forEach((product, ties) -> {
            if (inScope(ties, areas)) {
                Set<String> sure = sites(ties, Known.YES);
                Set<String> open = sites(ties, Known.UNKNOWN);
                tally.add(
                        product,
                        question.land().name(product),
                        twice(sure.size(), open.size()),
                        List.copyOf(open),
                        sure.size() < 2 && open.size() >= 2 ? Behind.Why.STATUS_NOT_STATED : null);
            }
        });
        return tally.share();
    }

    /** Products made in some areas that two operators make. */
    Figure redundancy(Collection<Area> areas) {
        var tally = new Tally();
        makers.forEach((product, ties) -> {
            if (inScope(ties, areas)) {
                Set<String> open = sites(ties, Known.UNKNOWN);
                tally.add(
                        product,
                        question.land().name(product),
                        twice(operators(sites(ties, Known.YES)).size(), operators(open).size()),
                        List.copyOf(open),
                        null);
            }
        });
        return tally.share();
    }

    /** Sites and suppliers in some areas without which a product or recipient has none. */
    Figure singlePoints(Collection<Area> areas) {
        Map<String, Set<String>> surely = new TreeMap<>();
        Map<String, Set<String>> maybe = new TreeMap<>();
        makers.forEach((product, ties) -> {
            Set<String> open = sites(ties, Known.UNKNOWN);
            Set<String> sure = sites(ties, Known.YES);
            if (open.size() == 1) {
                (sure.isEmpty() ? maybe : surely)
                        .computeIfAbsent(open.iterator().next(), any -> new TreeSet<>())
                        .add(product);
            } else if (sure.size() == 1) {
                maybe.computeIfAbsent(sure.iterator().next(), any -> new TreeSet<>()).add(product);
            }
        });
        Map<String, Set<String>> suppliers = new HashMap<>();
        for (Relation tie : question.land().ties()) {
            if (tie.type() == RelationType.SUPPLIES && Landscape.holds(tie, question.asOf())) {
                suppliers.computeIfAbsent(tie.to(), any -> new TreeSet<>()).add(tie.from());
            }
        }
        suppliers.forEach((recipient, from) -> {
            if (from.size() == 1) {
                surely.computeIfAbsent(from.iterator().next(), any -> new TreeSet<>())
                        .add(recipient);
            }
        });
        return points(areas, surely, maybe);
    }

    private Figure points(
            Collection<Area> areas,
            Map<String, Set<String>> surely,
            Map<String, Set<String>> maybe) {
        Landscape land = question.land();
        var tally = new Tally();
        var dependants = new TreeSet<String>();
        var all = new TreeSet<>(surely.keySet());
        all.addAll(maybe.keySet());
        for (String id : all) {
            if (in(land, areas, id)) {
                boolean sure = surely.containsKey(id);
                var hanging = new TreeSet<>(surely.getOrDefault(id, Set.of()));
                hanging.addAll(maybe.getOrDefault(id, Set.of()));
                dependants.addAll(hanging);
                tally.add(
                        id,
                        land.name(id),
                        sure ? Known.YES : Known.UNKNOWN,
                        List.copyOf(hanging),
                        sure ? Behind.Why.ONLY_SOURCE : Behind.Why.STATUS_NOT_STATED);
            }
        }
        return new Figure(
                (double) tally.yes(),
                (double) tally.yes(),
                null,
                tally.unknown(),
                (double) tally.yes(),
                (double) (tally.yes() + tally.unknown()),
                tally.coverage(),
                null,
                dependants.stream()
                        .map(id ->
                                new Figure.Part(
                                        id, null, land.name(id), null, null, null, 0, null, null))
                        .toList(),
                tally.records(),
                Set.of());
    }

    private boolean inScope(List<Relation> ties, Collection<Area> areas) {
        Set<String> wanted = question.among();
        return ties.stream()
                .map(Relation::from)
                .filter(site -> wanted == null || wanted.contains(site))
                .anyMatch(site -> in(question.land(), areas, site));
    }

    /** Sites of these ties that work for sure, or may. */
    private Set<String> sites(List<Relation> ties, Known least) {
        var sites = new TreeSet<String>();
        for (Relation tie : ties) {
            SiteFacts site = question.land().site(tie.from());
            if (site != null && question.counts(site).compareTo(least) >= 0) {
                sites.add(site.id());
            }
        }
        return sites;
    }

    /** Who runs these sites; a site of nobody stated stands by itself. */
    private Set<String> operators(Set<String> sites) {
        var operators = new TreeSet<String>();
        for (String site : sites) {
            Set<String> who = question.land().operators(site, question.asOf());
            operators.add(who.isEmpty() ? site : String.join(" ", who));
        }
        return operators;
    }

    private static Known twice(int sure, int open) {
        return sure >= 2 ? Known.YES : open >= 2 ? Known.UNKNOWN : Known.NO;
    }

    static boolean in(Landscape land, Collection<Area> areas, String id) {
        String country = land.country(id);
        String region = land.region(id);
        return areas.stream().anyMatch(area -> area.holds(country, region));
    }
}
