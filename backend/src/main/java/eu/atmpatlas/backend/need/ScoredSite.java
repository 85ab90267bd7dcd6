package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.match.CriterionVerdicts;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.text.Tokenizer;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * A site with its part of a need.
 *
 * @param score share of the weights that it earns: 0 to 1
 * @param km from the centre of the need's circle; infinite if unknown
 */
record ScoredSite(
        String id,
        String sortName,
        @Nullable Point point,
        List<Verdict> verdicts,
        double score,
        double km) {

    /**
     * Those that match first, then those that may, then the others; each by score, then nearest.
     */
    static final Comparator<ScoredSite> BEST_FIRST =
            Comparator.comparingInt(ScoredSite::rank)
                    .thenComparing(Comparator.comparingDouble(ScoredSite::score).reversed())
                    .thenComparingDouble(ScoredSite::km)
                    .thenComparing(ScoredSite::sortName)
                    .thenComparing(ScoredSite::id);

    static ScoredSite of(CriterionVerdicts site, Need need) {
        double earned = 0;
        for (int i = 0; i < site.verdicts().size(); i++) {
            earned += need.criteria().get(i).weight() * NeedCriterion.share(site.verdicts().get(i));
        }
        Near near = need.query().near();
        Point point = site.point();
        return new ScoredSite(
                site.id(),
                Tokenizer.sortKey(site.name()),
                point,
                site.verdicts(),
                earned / need.totalWeight(),
                near == null || point == null
                        ? Double.POSITIVE_INFINITY
                        : near.point().kmTo(point.lat(), point.lon()));
    }

    /** Whether it matches or may match; null if it does not. */
    @Nullable Certainty certainty() {
        if (verdicts.contains(Verdict.NO)) {
            return null;
        }
        return verdicts.contains(Verdict.MAY) ? Certainty.MAY_MATCH : Certainty.MATCHES;
    }

    /** Whether it meets, or may meet, every criterion but one, and meets at least one. */
    boolean isNearMiss() {
        return verdicts.contains(Verdict.YES)
                && verdicts.stream().filter(each -> each == Verdict.NO).count() == 1;
    }

    private int rank() {
        Certainty certainty = certainty();
        return certainty == null ? Certainty.values().length : certainty.ordinal();
    }
}
