package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;

/**
 * The least and the greatest concentration of sites on operators. Each operator has a number of
 * known sites and a number that may be added, each site independently of the others.
 */
public final class ConcentrationBounds {

    /** Operators times sites up to which the greatest index is searched. */
    private static final long MAX_STEPS = 20_000_000;

    private final List<Range> operators;
    private final int known;
    private final int possible;

    /** Bounds over these operators. */
    public ConcentrationBounds(Collection<Range> operators) {
        this.operators = operators.stream().filter(each -> each.most() > 0).toList();
        this.known = this.operators.stream().mapToInt(Range::least).sum();
        this.possible = this.operators.stream().mapToInt(Range::most).sum();
    }

    /** The least Herfindahl-Hirschman index; null if there may be no site. */
    public @Nullable Double leastIndex() {
        return least(counts -> squares(counts) / Math.pow(sum(counts), 2));
    }

    /** The least share of the largest {@code few} operators; null if there may be no site. */
    public @Nullable Double leastTopShare(int few) {
        return least(counts -> {
            int[] sorted = counts.clone();
            Arrays.sort(sorted);
            double top = 0;
            for (int i = Math.max(0, sorted.length - few); i < sorted.length; i++) {
                top += sorted[i];
            }
            return top / sum(counts);
        });
    }

    /**
     * The greatest Herfindahl-Hirschman index; null if there may be no site, or if there are too
     * many to search.
     */
    public @Nullable Double greatestIndex() {
        if (possible == 0 || (long) operators.size() * possible > MAX_STEPS) {
            return null;
        }
        // The index falls and then rises with the sites of one operator, so at the greatest index
        // each operator has its least or its most. For each total: the greatest sum of squares.
        double[] squares = new double[possible + 1];
        Arrays.fill(squares, -1);
        squares[0] = 0;
        int reached = 0;
        for (Range each : operators) {
            double[] next = new double[possible + 1];
            Arrays.fill(next, -1);
            for (int total = 0; total <= reached; total++) {
                if (squares[total] >= 0) {
                    for (int count : new int[] {each.least(), each.most()}) {
                        next[total + count] =
                                Math.max(
                                        next[total + count],
                                        squares[total] + (double) count * count);
                    }
                }
            }
            squares = next;
            reached += each.most();
        }
        double greatest = 0;
        for (int total = 1; total <= possible; total++) {
            greatest = Math.max(greatest, squares[total] / ((double) total * total));
        }
        // An operator without known sites can have any one of its possible sites alone.
        return known == 0 ? 1 : greatest;
    }

    /** The greatest share of the largest {@code few} operators; null if there may be no site. */
    public @Nullable Double greatestTopShare(int few) {
        if (possible == 0) {
            return null;
        }
        if (known == 0) {
            return 1.0;
        }
        // The few have their most, the others their least. Dinkelbach's method finds the few.
        double share = 0;
        while (true) {
            double current = share;
            List<Range> best =
                    operators.stream()
                            .sorted(
                                    Comparator.<Range>comparingDouble(each ->
                                                    each.most()
                                                            - current
                                                                    * (each.most() - each.least()))
                                            .reversed())
                            .limit(few)
                            .toList();
            double top = best.stream().mapToInt(Range::most).sum();
            double all = known + best.stream().mapToInt(Range::unknown).sum();
            if (top / all <= share) {
                return share;
            }
            share = top / all;
        }
    }

    /**
     * For each total, adding the sites one by one to the operator with the fewest gives the most
     * even distribution: every measure of concentration is least there.
     */
    private @Nullable Double least(ToDoubleFunction<int[]> measure) {
        if (possible == 0) {
            return null;
        }
        int[] counts = operators.stream().mapToInt(Range::least).toArray();
        Double least = known == 0 ? null : Double.valueOf(measure.applyAsDouble(counts));
        var growing =
                new PriorityQueue<Integer>(
                        Comparator.<Integer>comparingInt(i -> counts[i])
                                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < operators.get(i).most()) {
                growing.add(i);
            }
        }
        int level = 0;
        while (!growing.isEmpty()) {
            int i = growing.remove();
            // Large numbers of sites: one measurement for each level is not enough, but the
            // measures change little between two of them.
            counts[i]++;
            if (counts[i] < operators.get(i).most()) {
                growing.add(i);
            }
            level++;
            if (level % Math.max(1, (possible - known) / 5_000) == 0 || growing.isEmpty()) {
                double value = measure.applyAsDouble(counts);
                least = least == null ? value : Double.valueOf(Math.min(least, value));
            }
        }
        return least;
    }

    private static double sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static double squares(int[] counts) {
        return Arrays.stream(counts).mapToDouble(count -> (double) count * count).sum();
    }

    /**
     * The number of sites of an operator.
     *
     * @param least known ones
     * @param most known and possible ones
     */
    public record Range(int least, int most) {

        int unknown() {
            return most - least;
        }
    }
}
