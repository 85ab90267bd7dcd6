package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/**
 * Measures of how counts are distributed. A measure is not a sum: its least and greatest values are
 * not those with every unknown counted as no or as yes. {@link ConcentrationBounds} finds them for
 * measures of concentration; the others have no interval while something is unknown.
 */
public final class DistributionMeasures {

    private DistributionMeasures() {}

    /** Shannon's evenness over a number of classes, 0 to 1; null without items or classes. */
    static @Nullable public Double evenness(Collection<Integer> counts, int classes) {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        if (all == 0 || classes < 2) {
            return null;
        }
        double entropy = 0;
        for (int count : counts) {
            if (count > 0) {
                entropy -= count / all * Math.log(count / all);
            }
        }
        return entropy / Math.log(classes);
    }

    /** The Herfindahl-Hirschman index: the sum of the squared shares; null without items. */
    static @Nullable public Double herfindahlHirschman(Collection<Integer> counts) {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? null
                : counts.stream().mapToDouble(count -> count / all * (count / all)).sum();
    }

    /** The share of the largest {@code few} counts; null without items. */
    static @Nullable public Double topShare(Collection<Integer> counts, int few) {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? null
                : counts.stream()
                                .sorted(java.util.Comparator.reverseOrder())
                                .limit(few)
                                .mapToInt(Integer::intValue)
                                .sum()
                        / all;
    }

    /** The Gini index: the mean absolute difference of all pairs, divided by twice the mean. */
    static @Nullable public Double gini(Collection<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        double all = sorted.stream().mapToInt(Integer::intValue).sum();
        int n = sorted.size();
        if (all == 0) {
            return null;
        }
        // Sum of |x - y| over all ordered pairs, from the ranks of the sorted values.
        double differences = 0;
        for (int i = 0; i < n; i++) {
            differences += 2.0 * sorted.get(i) * (2 * i - n + 1);
        }
        return differences / (2 * n * all);
    }

    /** The measure of what is known; it has an interval only if all is known. */
    public static Figure ofKnown(
            @Nullable Double known, boolean complete, TernaryCount tally, List<Figure.Part> parts) {
        Estimate estimate = Estimate.of(known).unknown(tally.unknown());
        return figure(complete ? estimate.bounds(known, known) : estimate, tally, parts);
    }

    /** A measure with the records that it is taken from. */
    public static Figure figure(Estimate estimate, TernaryCount tally, List<Figure.Part> parts) {
        return Figure.of(estimate)
                .coverage(tally.coverage())
                .reason(estimate.value() == null ? Figure.Reason.NOTHING_IN_SCOPE : null)
                .parts(parts)
                .records(tally.records())
                .build();
    }

    static @Nullable public Double minNonNull(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : Double.valueOf(Math.min(a, b));
    }

    static @Nullable public Double maxNonNull(@Nullable Double a, @Nullable Double b) {
        return a == null ? b : b == null ? a : Double.valueOf(Math.max(a, b));
    }
}
