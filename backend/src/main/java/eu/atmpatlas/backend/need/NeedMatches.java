package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.understanding.Understanding;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code NeedMatches} of the schema.
 *
 * @param from id of the asker's organisation; null if not given
 */
record NeedMatches(
        Need need,
        Understanding understanding,
        @Nullable String from,
        NeedMatcher.Result result,
        int matchCount,
        int mayCount,
        List<NeedMatch> nodes) {

    static NeedMatches of(
            Need need,
            Understanding understanding,
            @Nullable String from,
            NeedMatcher.Result result,
            List<NeedMatch> nodes) {
        return new NeedMatches(
                need,
                understanding,
                from,
                result,
                result.count(Certainty.MATCHES),
                result.count(Certainty.MAY_MATCH),
                nodes);
    }

    /** {@code NeedMatch} of the schema: a site with its score. */
    record NeedMatch(
            Entity node,
            ScoredSite site,
            List<NeedCriterion> needed,
            double score,
            @Nullable Certainty certainty,
            @Nullable Double distanceKm,
            List<MatchReason> reasons,
            List<CriterionScore> criteria,
            @Nullable String from) {

        static NeedMatch of(
                Entity node,
                ScoredSite site,
                List<NeedCriterion> needed,
                List<MatchReason> reasons,
                @Nullable String from) {
            var scores = new ArrayList<CriterionScore>();
            for (int i = 0; i < Math.min(reasons.size(), needed.size()); i++) {
                double weight = needed.get(i).weight();
                MatchReason reason = reasons.get(i);
                scores.add(
                        new CriterionScore(
                                reason, weight, weight * NeedCriterion.share(reason.verdict())));
            }
            return new NeedMatch(
                    node,
                    site,
                    needed,
                    site.score(),
                    site.certainty(),
                    Double.isFinite(site.km()) ? site.km() : null,
                    reasons,
                    scores,
                    from);
        }
    }

    /** {@code CriterionScore} of the schema. */
    record CriterionScore(MatchReason reason, double weight, double score) {}

    /** {@code Loosening} of the schema: how many more match or may match without a criterion. */
    record Loosening(MatchReason criterion, int count) {}

    /** {@code PartnerPair} of the schema. */
    record Partners(List<Entity> sites, double distanceKm) {}
}
