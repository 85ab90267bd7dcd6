package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.graph.place.Point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Finds the nearest pairs of sites that surely meet together all criteria that partners can share,
 * where no site meets them alone. A site that surely misses another criterion is no partner.
 *
 * <p>Sites are grouped by the set of criteria that they meet. Only groups that complement each
 * other are compared, each site with those of the other group from its own latitude outwards, until
 * the difference in latitude alone is more than the distance of the worst pair kept.
 */
final class PartnerSearch {

    private static final double KM_PER_DEGREE = Math.toRadians(1) * Point.EARTH_RADIUS_KM;

    /** Safety margin of the comparison by latitude, in kilometres. */
    private static final double MARGIN_KM = 1e-6;

    private final Need need;
    private final int max;
    private final int all;
    private final PriorityQueue<PartnerPair> nearest =
            new PriorityQueue<>(PartnerPair.NEAREST_FIRST.reversed());

    /** A site with its place. */
    private record Candidate(ScoredSite site, Point point) {}

    PartnerSearch(Need need, int max) {
        this.need = need;
        this.max = max;
        int shareable = 0;
        for (int i = 0; i < need.criteria().size(); i++) {
            shareable |= need.criteria().get(i).shareable() ? 1 << i : 0;
        }
        this.all = shareable;
    }

    /** The nearest pairs; none if a site meets all criteria that partners can share. */
    List<PartnerPair> among(List<ScoredSite> sites) {
        var groups = new TreeMap<Integer, List<Candidate>>();
        for (ScoredSite site : sites) {
            int met = met(site);
            if (met == 0) {
                continue;
            }
            if (met == all) {
                return List.of();
            }
            Point point = site.point();
            if (point != null) {
                groups.computeIfAbsent(met, _ -> new ArrayList<>()).add(new Candidate(site, point));
            }
        }
        groups.values().forEach(each -> each.sort(Comparator.comparingDouble(PartnerSearch::lat)));
        groups.forEach((met, group) ->
                groups.tailMap(met, false)
                        .forEach((other, others) -> {
                            if ((met | other) == all) {
                                compare(group, others);
                            }
                        }));
        return nearest.stream().sorted(PartnerPair.NEAREST_FIRST).toList();
    }

    /** The shareable criteria that a site surely meets, as bits; 0 if it misses another. */
    private int met(ScoredSite site) {
        int met = 0;
        for (int i = 0; i < site.verdicts().size(); i++) {
            if (need.criteria().get(i).shareable()) {
                met |= site.verdicts().get(i) == Verdict.YES ? 1 << i : 0;
            } else if (site.verdicts().get(i) == Verdict.NO) {
                return 0;
            }
        }
        return met;
    }

    private static double lat(Candidate candidate) {
        return candidate.point().lat();
    }

    private void compare(List<Candidate> group, List<Candidate> others) {
        int start = 0;
        for (Candidate one : group) {
            while (start < others.size() && lat(others.get(start)) < lat(one)) {
                start++;
            }
            for (int i = start; i < others.size() && compare(one, others.get(i)); i++) {}
            for (int i = start - 1; i >= 0 && compare(one, others.get(i)); i--) {}
        }
    }

    /** Keeps a pair if it is near enough; returns whether one farther north or south may be. */
    private boolean compare(Candidate one, Candidate other) {
        if (nearest.size() == max) {
            double apart = Math.abs(lat(one) - lat(other)) * KM_PER_DEGREE;
            if (apart > nearest.element().km() + MARGIN_KM) {
                return false;
            }
        }
        boolean ordered = one.site().id().compareTo(other.site().id()) < 0;
        Candidate first = ordered ? one : other;
        Candidate second = ordered ? other : one;
        nearest.add(
                new PartnerPair(
                        first.site(),
                        second.site(),
                        first.point().kmTo(second.point().lat(), second.point().lon())));
        if (nearest.size() > max) {
            nearest.remove();
        }
        return true;
    }
}
