package eu.atmpatlas.graph.gaps;

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
import java.util.Set;
import java.util.TreeMap;

/** Who works with whom: ties across borders, and who takes part in initiatives. */
final class Bonds {

    private Bonds() {}

    /** The E-I index of tied pairs with an end in some areas. */
    static Figure externalInternal(Question question, Collection<Area> areas) {
        Landscape land = question.land();
        var seen = new HashSet<List<String>>();
        Map<String, Known> records = new TreeMap<>();
        int external = 0;
        int internal = 0;
        int unknown = 0;
        for (Relation tie : land.ties()) {
            String a = tie.from().compareTo(tie.to()) <= 0 ? tie.from() : tie.to();
            String b = tie.otherThan(a);
            if (a.equals(b) || !Landscape.holds(tie, question.asOf()) || !seen.add(List.of(a, b))) {
                continue;
            }
            Area ofA = area(land, areas, a);
            Area ofB = area(land, areas, b);
            if (ofA == null && ofB == null) {
                continue;
            }
            Known across = across(land, a, ofA, b, ofB);
            switch (across) {
                case YES -> external++;
                case NO -> internal++;
                case UNKNOWN -> unknown++;
            }
            if (ofA != null) {
                records.merge(a, across, Bonds::stronger);
            }
            if (ofB != null) {
                records.merge(b, across, Bonds::stronger);
            }
        }
        int known = external + internal;
        int all = known + unknown;
        return new Figure(
                known == 0 ? null : Double.valueOf((double) (external - internal) / known),
                (double) (external - internal),
                (double) known,
                unknown,
                all == 0 ? null : Double.valueOf((double) (external - internal - unknown) / all),
                all == 0 ? null : Double.valueOf((double) (external - internal + unknown) / all),
                all == 0 ? null : Double.valueOf((double) known / all),
                known == 0 ? Figure.Reason.NOTHING_IN_SCOPE : null,
                List.of(),
                records.entrySet().stream()
                        .map(each ->
                                new Behind(
                                        each.getKey(),
                                        land.name(each.getKey()),
                                        Behind.Standing.of(each.getValue()),
                                        List.of(),
                                        each.getValue() == Known.UNKNOWN
                                                ? Behind.Why.COUNTRY_NOT_STATED
                                                : null))
                        .toList(),
                Set.of());
    }

    /** A record with a tie across counts, whatever its others; one with known ties is known. */
    private static Known stronger(Known one, Known other) {
        if (one == Known.YES || other == Known.YES) {
            return Known.YES;
        }
        return one == Known.NO || other == Known.NO ? Known.NO : Known.UNKNOWN;
    }

    private static Known across(
            Landscape land, String a, @Nullable Area ofA, String b, @Nullable Area ofB) {
        if (ofA != null && ofB != null) {
            return Known.of(!ofA.equals(ofB));
        }
        Area known = ofA != null ? ofA : ofB;
        String other = ofA != null ? b : a;
        return known != null && placed(land, known, other) ? Known.YES : Known.UNKNOWN;
    }

    /** Whether a record that is not in an area is known to be outside. */
    private static boolean placed(Landscape land, Area area, String id) {
        String country = land.country(id);
        boolean fine = area.level() == Level.NUTS1 || area.level() == Level.NUTS2;
        return country != null
                && (!fine || land.region(id) != null || !country.equals(area.country()));
    }

    private static @Nullable Area area(Landscape land, Collection<Area> areas, String id) {
        String country = land.country(id);
        String region = land.region(id);
        return areas.stream().filter(area -> area.holds(country, region)).findFirst().orElse(null);
    }

    /** Working sites whose operator takes part in a running initiative. */
    static Figure reach(Question question, Collection<Area> areas) {
        var tally = new Tally();
        for (SiteFacts site : question.sites(areas)) {
            Known works = question.counts(site);
            if (works == Known.NO) {
                continue;
            }
            List<Known> memberships =
                    question.land().operators(site.id(), question.asOf()).stream()
                            .flatMap(operator -> memberships(question, operator).values().stream())
                            .toList();
            // A list of members that does not name it may not be whole.
            Known takesPart =
                    memberships.isEmpty()
                            ? Known.UNKNOWN
                            : memberships.stream().reduce(Known.NO, Known::or);
            tally.add(site, works.and(takesPart), why(works, memberships, takesPart));
        }
        return tally.share();
    }

    private static Behind.@Nullable Why why(Known works, List<Known> memberships, Known takesPart) {
        if (memberships.isEmpty()) {
            return Behind.Why.NO_TIE_STATED;
        }
        return switch (takesPart) {
            case NO -> Behind.Why.ENDED;
            case UNKNOWN -> Behind.Why.TIME_NOT_STATED;
            case YES -> works == Known.YES ? null : Behind.Why.STATUS_NOT_STATED;
        };
    }

    /** Whether each initiative that a record coordinates or takes part in runs. */
    private static Map<String, Known> memberships(Question question, String id) {
        var found = new TreeMap<String, Known>();
        question.land()
                .ties(id, question.asOf(), RelationType.MEMBER_OF, RelationType.COORDINATES)
                .filter(tie -> tie.from().equals(id))
                .forEach(tie -> {
                    ActorFacts initiative = question.land().actor(tie.to());
                    if (initiative != null) {
                        found.put(tie.to(), initiative.runsIn(question.asOf().getYear()).known());
                    }
                });
        return found;
    }

    /** How unequally memberships are spread over areas with a site or a membership. */
    static Figure equity(Question question, Collection<Area> areas) {
        Map<Area, int[]> counts = new LinkedHashMap<>();
        for (SiteFacts site : question.sites(areas)) {
            areas.stream()
                    .filter(area -> area.holds(site))
                    .forEach(area -> counts.putIfAbsent(area, new int[2]));
        }
        var tally = new Tally();
        for (ActorFacts actor : question.land().actors()) {
            Map<String, Known> memberships =
                    actor.kind() == EntityKind.INSTITUTION
                            ? memberships(question, actor.id())
                            : Map.of();
            Area area = area(question.land(), areas, actor.id());
            if (area == null || memberships.isEmpty()) {
                continue;
            }
            int[] count = counts.computeIfAbsent(area, any -> new int[2]);
            count[0] += (int) memberships.values().stream().filter(k -> k == Known.YES).count();
            count[1] += (int) memberships.values().stream().filter(k -> k != Known.NO).count();
            tally.add(
                    actor.id(),
                    actor.name(),
                    memberships.values().stream().reduce(Known.NO, Known::or),
                    List.of(area.code()),
                    null);
        }
        var parts = new ArrayList<Figure.Part>();
        counts.forEach((area, count) ->
                parts.add(
                        new Figure.Part(
                                area.code(),
                                area.level() == Level.COUNTRY ? Schemes.COUNTRY : Schemes.NUTS,
                                null,
                                (double) count[0],
                                (double) count[0],
                                null,
                                count[1] - count[0],
                                (double) count[0],
                                (double) count[1])));
        return Indices.between(
                Indices.gini(counts.values().stream().map(count -> count[0]).toList()),
                Indices.gini(counts.values().stream().map(count -> count[1]).toList()),
                tally,
                parts);
    }
}
