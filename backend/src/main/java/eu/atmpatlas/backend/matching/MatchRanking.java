package eu.atmpatlas.backend.matching;

import eu.atmpatlas.backend.matching.MatchScorer.Score;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Ranks the records that a name may mean. */
final class MatchRanking {

    private static final Comparator<Score> BEST_FIRST =
            Comparator.comparingDouble(Score::value)
                    .reversed()
                    .thenComparing(each -> each.record().name())
                    .thenComparing(each -> each.record().id());

    private MatchRanking() {}

    /** A record with its score, and whether no other record fits as well. */
    record Ranked(Score score, boolean certain) {}

    /** The best records, best first. */
    static List<Ranked> rank(MatchScorer scorer, Collection<MatchRecord> records, int first) {
        List<Score> scores =
                records.stream()
                        .map(scorer::score)
                        .filter(each -> each.value() >= MatchWeights.MINIMUM)
                        .sorted(BEST_FIRST)
                        .toList();
        long fitting = scores.stream().filter(Score::fits).count();
        return scores.stream()
                .limit(first)
                .map(each -> new Ranked(each, each.fits() && fitting == 1))
                .toList();
    }
}
