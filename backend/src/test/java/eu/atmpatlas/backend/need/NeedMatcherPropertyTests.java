package eu.atmpatlas.backend.need;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.match.CriterionVerdicts;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Property test: scores, order and pairs of random sites are those of trying all. */
class NeedMatcherPropertyTests {

    private static final int ROUNDS = 400;
    private static final long SEED = 20_261_130;

    private final Random random = new Random(SEED);

    @Test
    void scoresOrderAndPairsAreThoseOfTryingAll() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Need need = need();
            var sites = new ArrayList<ScoredSite>();
            int number = random.nextInt(30);
            for (int i = 0; i < number; i++) {
                CriterionVerdicts site = site(i, need.criteria().size());
                ScoredSite scored = ScoredSite.of(site, need);
                assertThat(scored.score()).isEqualTo(score(site.verdicts(), need));
                sites.add(scored);
            }
            sites.sort(ScoredSite.BEST_FIRST);
            for (int i = 1; i < sites.size(); i++) {
                assertInOrder(sites.get(i - 1), sites.get(i));
            }
            List<List<String>> pairs = pairs(sites, need);
            for (int max : List.of(1, 3, 5)) {
                assertThat(new PartnerSearch(need, max).among(sites))
                        .as("round %d, at most %d", round, max)
                        .extracting(PartnerPair::ids)
                        .isEqualTo(pairs.stream().limit(max).toList());
            }
            seen.add(pairs.isEmpty() ? "none" : pairs.size() > 5 ? "many" : "some");
        }
        assertThat(seen).contains("none", "some", "many");
    }

    private Need need() {
        SearchQuery query =
                SearchQuery.of(EntityKind.SITE)
                        .with("CAPABILITY", FacetClause.all(codes()))
                        .with("PRODUCT_TYPE", FacetClause.all(codes()))
                        .with("STATUS", FacetClause.any("OPERATIONAL"));
        if (random.nextBoolean()) {
            query = query.near(new Near(new Point(52, 5), 300));
        }
        return Need.of(query, null);
    }

    private String[] codes() {
        return random.ints(1 + random.nextInt(2), 0, 100)
                .distinct()
                .mapToObj(code -> "C" + code)
                .toArray(String[]::new);
    }

    private CriterionVerdicts site(int number, int criteria) {
        var verdicts = new ArrayList<Verdict>();
        for (int i = 0; i < criteria; i++) {
            verdicts.add(Verdict.values()[random.nextInt(3)]);
        }
        // A coarse grid, so that distances are equal now and then.
        Point point =
                random.nextInt(8) == 0
                        ? null
                        : new Point(random.nextInt(12) * 5, random.nextInt(12) * 30 - 180);
        return new CriterionVerdicts("site-" + number, "Site " + number % 7, point, verdicts);
    }

    private static double score(List<Verdict> verdicts, Need need) {
        double earned = 0;
        double all = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            double weight =
                    switch (need.criteria().get(i).name()) {
                        case "capability", "productType" -> 3;
                        case "near" -> 2;
                        default -> 1;
                    };
            all += weight;
            earned +=
                    verdicts.get(i) == Verdict.YES
                            ? weight
                            : verdicts.get(i) == Verdict.MAY ? weight / 2 : 0;
        }
        return earned / all;
    }

    private static void assertInOrder(ScoredSite one, ScoredSite next) {
        int rank = rank(one.verdicts()) - rank(next.verdicts());
        assertThat(rank).isNotPositive();
        if (rank == 0) {
            assertThat(one.score()).isGreaterThanOrEqualTo(next.score());
            if (one.score() == next.score()) {
                assertThat(one.km()).isLessThanOrEqualTo(next.km());
                if (one.km() == next.km()) {
                    assertThat(one.sortName() + one.id()).isLessThan(next.sortName() + next.id());
                }
            }
        }
    }

    private static int rank(List<Verdict> verdicts) {
        return verdicts.stream().mapToInt(Verdict::ordinal).max().orElseThrow();
    }

    private record Tried(String one, String other, double km) {}

    /** All pairs, by trying each. */
    private static List<List<String>> pairs(List<ScoredSite> sites, Need need) {
        List<Integer> shared = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < need.criteria().size(); i++) {
            boolean what =
                    Set.of("capability", "productType").contains(need.criteria().get(i).name());
            (what ? shared : own).add(i);
        }
        List<ScoredSite> partners =
                sites.stream()
                        .filter(site ->
                                own.stream().noneMatch(i -> site.verdicts().get(i) == Verdict.NO))
                        .toList();
        boolean alone =
                partners.stream()
                        .anyMatch(site ->
                                shared.stream()
                                        .allMatch(i -> site.verdicts().get(i) == Verdict.YES));
        var tried = new ArrayList<Tried>();
        for (ScoredSite one : partners) {
            for (ScoredSite other : partners) {
                boolean together =
                        shared.stream()
                                .allMatch(i ->
                                        one.verdicts().get(i) == Verdict.YES
                                                || other.verdicts().get(i) == Verdict.YES);
                Point from = one.point();
                Point to = other.point();
                if (!alone
                        && together
                        && from != null
                        && to != null
                        && one.id().compareTo(other.id()) < 0) {
                    tried.add(new Tried(one.id(), other.id(), from.kmTo(to.lat(), to.lon())));
                }
            }
        }
        return tried.stream()
                .sorted(
                        Comparator.comparingDouble(Tried::km)
                                .thenComparing(Tried::one)
                                .thenComparing(Tried::other))
                .map(each -> List.of(each.one(), each.other()))
                .toList();
    }
}
