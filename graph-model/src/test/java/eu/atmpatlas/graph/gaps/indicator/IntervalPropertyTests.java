package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.CAPABILITIES;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.ConcentrationBounds;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The interval of a ratio or of a concentration has its ends at the least and the greatest value
 * over everything that the unknown facts leave possible. All possibilities are tried one by one.
 */
class IntervalPropertyTests {

    private static final int LANDSCAPES = 200;

    /** The extremes of the values seen so far; a value that cannot be computed is left out. */
    private static final class Extremes {

        private @Nullable Double least;
        private @Nullable Double greatest;

        void add(double numerator, double denominator) {
            if (denominator > 0) {
                double value = numerator / denominator;
                least = least == null ? value : Math.min(least, value);
                greatest = greatest == null ? value : Math.max(greatest, value);
            }
        }

        void assertMatches(String description, @Nullable Double lower, @Nullable Double upper) {
            assertEqual(description + ": least", lower, least);
            assertEqual(description + ": greatest", upper, greatest);
        }

        private static void assertEqual(
                String description, @Nullable Double actual, @Nullable Double expected) {
            if (expected == null || actual == null) {
                assertThat(actual).as(description).isEqualTo(expected);
            } else {
                assertThat(actual).as(description).isEqualTo(expected, offset(1e-9));
            }
        }
    }

    /** Calls with every choice of one of the values of each set. */
    private static void forEach(List<Set<Boolean>> open, Consumer<boolean[]> use) {
        var chosen = new boolean[open.size()];
        forEach(open, 0, chosen, use);
    }

    private static void forEach(
            List<Set<Boolean>> open, int next, boolean[] chosen, Consumer<boolean[]> use) {
        if (next == chosen.length) {
            use.accept(chosen);
            return;
        }
        for (boolean value : open.get(next)) {
            chosen[next] = value;
            forEach(open, next + 1, chosen, use);
        }
    }

    private static Set<String> operators(IndicatorContext context, String site) {
        var of = new TreeSet<String>();
        for (Relation relation : context.landscape().relations()) {
            if (relation.type() == RelationType.OPERATES && relation.to().equals(site)) {
                of.add(relation.from());
            }
        }
        return of.isEmpty() ? Set.of(site) : of;
    }

    @Test
    void productsWithTwoMakersAndWithTwoOperators() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            for (String[] codes : new String[][] {{"NL"}, {"NL", "BE", "GB"}}) {
                assertCover(
                        "landscape " + seed,
                        context,
                        Set.of(codes),
                        figure(Indicator.N_MINUS_1, context, codes),
                        Set::size);
                assertCover(
                        "landscape " + seed,
                        context,
                        Set.of(codes),
                        figure(Indicator.REDUNDANCY, context, codes),
                        sites -> {
                            var operators = new HashSet<Set<String>>();
                            sites.forEach(site -> operators.add(operators(context, site)));
                            return operators.size();
                        });
            }
        }
    }

    private static void assertCover(
            String description,
            IndicatorContext context,
            Set<String> countries,
            Figure figure,
            Function<Set<String>, Integer> makers) {
        Map<String, Set<String>> sitesOf = new TreeMap<>();
        for (Relation relation : context.landscape().relations()) {
            if (relation.type() == RelationType.MANUFACTURES && relation.role() == null) {
                sitesOf.computeIfAbsent(relation.to(), _ -> new TreeSet<>()).add(relation.from());
            }
        }
        List<SiteFacts> sites = context.sites();
        var extremes = new Extremes();
        double[] known = new double[2];
        forEach(
                sites.stream().map(RandomLandscape::operates).toList(),
                operating -> {
                    var open = new HashSet<String>();
                    boolean onlyKnown = true;
                    for (int i = 0; i < sites.size(); i++) {
                        if (operating[i]) {
                            open.add(sites.get(i).id());
                            onlyKnown &= operates(sites.get(i)).size() == 1;
                        }
                    }
                    int made = 0;
                    int twice = 0;
                    for (Set<String> all : sitesOf.values()) {
                        var working = new TreeSet<>(all);
                        working.retainAll(open);
                        boolean here =
                                working.stream()
                                        .map(context.landscape()::country)
                                        .anyMatch(countries::contains);
                        made += here ? 1 : 0;
                        twice += here && makers.apply(working) >= 2 ? 1 : 0;
                    }
                    extremes.add(twice, made);
                    if (onlyKnown) {
                        known[0] = twice;
                        known[1] = made;
                    }
                });
        extremes.assertMatches(description, figure.lower(), figure.upper());
        assertThat(figure.value())
                .as(description)
                .isEqualTo(known[1] == 0 ? null : Double.valueOf(known[0] / known[1]));
    }

    @Test
    void capabilitiesWithTwoSites() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> sites = dutch(context);
            var extremes = new Extremes();
            forEach(
                    sites.stream().map(RandomLandscape::operates).toList(),
                    operating -> {
                        // Given which sites operate, each capability can be counted alone: of each,
                        // the
                        // possible numbers of sites are all from the least to the most.
                        List<List<int[]>> choices = new ArrayList<>();
                        for (String code : CAPABILITIES) {
                            int least = 0;
                            int most = 0;
                            for (int i = 0; i < sites.size(); i++) {
                                Set<Boolean> has = hasAny(sites.get(i), "capability", code);
                                least += operating[i] && !has.contains(false) ? 1 : 0;
                                most += operating[i] && has.contains(true) ? 1 : 0;
                            }
                            List<int[]> counts = new ArrayList<>();
                            for (int count = least; count <= most; count++) {
                                counts.add(new int[] {count >= 2 ? 1 : 0, count >= 1 ? 1 : 0});
                            }
                            choices.add(counts);
                        }
                        addAll(choices, 0, 0, 0, extremes);
                    });
            Figure backup = figure(Indicator.CAPABILITY_BACKUP, context, "NL");
            extremes.assertMatches("landscape " + seed, backup.lower(), backup.upper());
        }
    }

    private static void addAll(
            List<List<int[]>> choices, int next, int backedUp, int covered, Extremes extremes) {
        if (next == choices.size()) {
            extremes.add(backedUp, covered);
            return;
        }
        var seen = new HashSet<List<Integer>>();
        for (int[] each : choices.get(next)) {
            if (seen.add(List.of(each[0], each[1]))) {
                addAll(choices, next + 1, backedUp + each[0], covered + each[1], extremes);
            }
        }
    }

    @Test
    void concentrationOnOperators() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> sites = dutch(context);
            List<Set<Boolean>> outcomes =
                    sites.stream()
                            .map(site ->
                                    RandomLandscape.and(
                                            operates(site),
                                            hasAny(site, "capability", "CELL_PROCESSING")))
                            .toList();
            var index = new Extremes();
            var largest = new Extremes();
            var three = new Extremes();
            forEach(
                    outcomes,
                    counts -> {
                        var byOperator = new HashMap<String, Integer>();
                        for (int i = 0; i < counts.length; i++) {
                            if (counts[i]) {
                                String operator =
                                        operators(context, sites.get(i).id()).iterator().next();
                                byOperator.merge(operator, 1, Integer::sum);
                            }
                        }
                        List<Integer> sizes =
                                byOperator.values().stream()
                                        .sorted(Comparator.reverseOrder())
                                        .toList();
                        double all = sizes.stream().mapToInt(Integer::intValue).sum();
                        index.add(sizes.stream().mapToDouble(n -> n * n).sum(), all * all);
                        largest.add(sizes.stream().limit(1).mapToInt(Integer::intValue).sum(), all);
                        three.add(sizes.stream().limit(3).mapToInt(Integer::intValue).sum(), all);
                    });
            Figure figure =
                    figure(
                            Indicator.CONCENTRATION,
                            context,
                            IndicatorParameters.capability("CELL_PROCESSING"),
                            "NL");
            String description = "landscape " + seed;
            index.assertMatches(description, figure.lower(), figure.upper());
            if (!sites.isEmpty()) {
                Figure.Part top = figure.parts().get(0);
                largest.assertMatches(description, top.lower(), top.upper());
                Figure.Part topThree = figure.parts().get(1);
                three.assertMatches(description, topThree.lower(), topThree.upper());
            }
        }
    }

    @Test
    void concentrationOfAnyRanges() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var ranges = new ArrayList<ConcentrationBounds.Range>();
            List<int[]> sizes = new ArrayList<>(List.of(new int[0]));
            for (int i = random.nextInt(5); i >= 0; i--) {
                int least = random.nextInt(4);
                int most = least + random.nextInt(4);
                ranges.add(new ConcentrationBounds.Range(least, most));
                var longer = new ArrayList<int[]>();
                for (int[] each : sizes) {
                    for (int size = least; size <= most; size++) {
                        int[] more = Arrays.copyOf(each, each.length + 1);
                        more[each.length] = size;
                        longer.add(more);
                    }
                }
                sizes = longer;
            }
            var index = new Extremes();
            var two = new Extremes();
            for (int[] each : sizes) {
                double all = Arrays.stream(each).sum();
                index.add(Arrays.stream(each).mapToDouble(n -> n * n).sum(), all * all);
                int[] sorted = each.clone();
                Arrays.sort(sorted);
                int last = sorted.length - 1;
                two.add(sorted[last] + (last > 0 ? sorted[last - 1] : 0), all);
            }
            var bounds = new ConcentrationBounds(ranges);
            index.assertMatches("ranges " + seed, bounds.leastIndex(), bounds.greatestIndex());
            two.assertMatches(
                    "ranges " + seed, bounds.leastTopShare(2), bounds.greatestTopShare(2));
        }
    }

    /** Each site operates, is planned or is neither, as far as is possible. */
    @Test
    void plannedToOperatingSites() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<int[]> sums = List.of(new int[] {0, 0});
            int unknown = 0;
            for (SiteFacts site : dutch(context)) {
                Set<Boolean> has = hasAny(site, "capability", "CELL_PROCESSING");
                List<int[]> ways = new ArrayList<>();
                for (String status :
                        site.status() == null
                                ? List.of("OPERATIONAL", "PLANNED", "CLOSED")
                                : List.of(site.status())) {
                    for (boolean processes : has) {
                        ways.add(
                                !processes || status.equals("CLOSED")
                                        ? new int[] {0, 0}
                                        : status.equals("PLANNED")
                                                ? new int[] {1, 0}
                                                : new int[] {0, 1});
                    }
                }
                unknown +=
                        ways.size() > 1 && !"CLOSED".equals(site.status()) && has.contains(true)
                                ? 1
                                : 0;
                var longer = new TreeMap<String, int[]>();
                for (int[] sum : sums) {
                    for (int[] way : ways) {
                        int[] next = {sum[0] + way[0], sum[1] + way[1]};
                        longer.put(Arrays.toString(next), next);
                    }
                }
                sums = List.copyOf(longer.values());
            }
            var extremes = new Extremes();
            sums.forEach(sum -> extremes.add(sum[0], sum[1]));
            Figure pipeline =
                    figure(
                            Indicator.PIPELINE_RATIO,
                            context,
                            IndicatorParameters.capability("CELL_PROCESSING"),
                            "NL");
            extremes.assertMatches("landscape " + seed, pipeline.lower(), pipeline.upper());
            assertThat(pipeline.unknown()).as("landscape %d", seed).isEqualTo(unknown);
        }
    }
}
