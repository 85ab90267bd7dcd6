package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.certainty.Verdict;

import java.util.ArrayList;
import java.util.List;

/** Scores every site on a need by the verdicts of the search index. */
final class NeedMatcher {

    /** How many pairs of partners there are at most. */
    static final int MAX_PAIRS = 5;

    private NeedMatcher() {}

    /**
     * The sites that meet or may meet a criterion.
     *
     * @param sites best first
     * @param pairs nearest first
     */
    record Result(List<ScoredSite> sites, List<PartnerPair> pairs) {

        /** Sites that miss one criterion, highest score first, then nearest. */
        List<ScoredSite> nearMisses(int max) {
            return sites.stream().filter(ScoredSite::isNearMiss).limit(max).toList();
        }

        /** How many sites miss each criterion and no other. */
        int[] missedAlone(int criteria) {
            int[] missed = new int[criteria];
            for (ScoredSite site : sites) {
                int first = site.verdicts().indexOf(Verdict.NO);
                if (first >= 0 && first == site.verdicts().lastIndexOf(Verdict.NO)) {
                    missed[first]++;
                }
            }
            return missed;
        }

        /** How many sites have a certainty. */
        int count(Certainty certainty) {
            return (int) sites.stream().filter(each -> each.certainty() == certainty).count();
        }
    }

    static Result match(Need need, SearchIndex index) {
        var sites = new ArrayList<ScoredSite>();
        if (!need.criteria().isEmpty()) {
            index.forEachVerdict(need.query(), site -> sites.add(ScoredSite.of(site, need)));
        }
        sites.sort(ScoredSite.BEST_FIRST);
        return new Result(List.copyOf(sites), new PartnerSearch(need, MAX_PAIRS).among(sites));
    }
}
