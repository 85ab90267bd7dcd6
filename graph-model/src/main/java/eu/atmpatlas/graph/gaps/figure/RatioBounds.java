package eu.atmpatlas.graph.gaps.figure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The least and the greatest value of a ratio of which both parts depend on unknown facts. Items
 * that share facts are tried together, with every combination of these facts; Dinkelbach's method
 * then finds the extreme ratio of all items. The bounds are exact, except where more than {@link
 * #MAX_FACTS} facts are linked: there every item is tried alone, so that the bounds hold but may be
 * wider than necessary.
 */
public final class RatioBounds {

    /** Linked facts of which all combinations are tried. */
    public static final int MAX_FACTS = 10;

    /** Of each group of linked items: the alternatives, with the possible pairs of each item. */
    private final List<List<List<Set<Pair>>>> groups = new ArrayList<>();

    /** Bounds over these items. */
    public RatioBounds(List<Item> items) {
        var groupOfFact = new HashMap<String, List<Item>>();
        var groupOf = new IdentityHashMap<Item, List<Item>>();
        for (Item item : items) {
            List<Item> group = new ArrayList<>(List.of(item));
            groupOf.put(item, group);
            for (String fact : item.facts()) {
                List<Item> other = groupOfFact.get(fact);
                if (other != null && other != group) {
                    group.addAll(other);
                    for (Item moved : other) {
                        groupOf.put(moved, group);
                        for (String itsFact : moved.facts()) {
                            groupOfFact.put(itsFact, group);
                        }
                    }
                }
                groupOfFact.put(fact, group);
            }
        }
        Set<List<Item>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groupOf.values());
        distinct.forEach(this::add);
    }

    private void add(List<Item> linked) {
        var facts = new TreeSet<String>();
        linked.forEach(item -> facts.addAll(item.facts()));
        if (facts.size() <= MAX_FACTS) {
            groups.add(
                    subsets(List.copyOf(facts)).stream()
                            .map(each ->
                                    linked.stream().map(item -> item.pairs().apply(each)).toList())
                            .toList());
        } else {
            linked.forEach(item -> groups.add(alone(item)));
        }
    }

    /** The pairs with no fact, each one alone and all: every pair of items that only grow. */
    private static List<List<Set<Pair>>> alone(Item item) {
        var tried = new ArrayList<Set<String>>(List.of(Set.of(), item.facts()));
        item.facts().forEach(fact -> tried.add(Set.of(fact)));
        var pairs = new HashSet<Pair>();
        tried.forEach(each -> pairs.addAll(item.pairs().apply(each)));
        return List.of(List.of(pairs));
    }

    private static List<Set<String>> subsets(List<String> facts) {
        var all = new ArrayList<Set<String>>();
        for (int mask = 0; mask < 1 << facts.size(); mask++) {
            var subset = new HashSet<String>();
            for (int i = 0; i < facts.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    subset.add(facts.get(i));
                }
            }
            all.add(subset);
        }
        return all;
    }

    /** The least ratio; null if no combination has a denominator. */
    public @Nullable Double least() {
        return extreme(-1);
    }

    /** The greatest ratio; null if no combination has a denominator. */
    public @Nullable Double greatest() {
        return extreme(1);
    }

    private @Nullable Double extreme(int sign) {
        Pair reached = best(0, 1);
        if (reached.denominator() == 0) {
            return null;
        }
        while (true) {
            // Compares in whole numbers with the ratio reached so far, so it ends exactly.
            long ofNumerator = (long) sign * reached.denominator();
            long ofDenominator = (long) -sign * reached.numerator();
            Pair next = best(ofNumerator, ofDenominator);
            if (next.denominator() == 0 || next.weigh(ofNumerator, ofDenominator) <= 0) {
                return (double) reached.numerator() / reached.denominator();
            }
            reached = next;
        }
    }

    /** The sum of the pairs, one of each item, with the greatest weighted sum. */
    private Pair best(long ofNumerator, long ofDenominator) {
        var sum = new Pair(0, 0);
        for (List<List<Set<Pair>>> alternatives : groups) {
            Pair best = null;
            for (List<Set<Pair>> alternative : alternatives) {
                var total = new Pair(0, 0);
                for (Set<Pair> possible : alternative) {
                    Pair chosen = null;
                    for (Pair pair : possible) {
                        chosen = heavier(chosen, pair, ofNumerator, ofDenominator);
                    }
                    total = chosen == null ? total : total.plus(chosen);
                }
                best = heavier(best, total, ofNumerator, ofDenominator);
            }
            sum = best == null ? sum : sum.plus(best);
        }
        return sum;
    }

    private static Pair heavier(
            @Nullable Pair one, Pair other, long ofNumerator, long ofDenominator) {
        return one == null
                        || other.weigh(ofNumerator, ofDenominator)
                                > one.weigh(ofNumerator, ofDenominator)
                ? other
                : one;
    }

    /**
     * A part of the ratio.
     *
     * @param facts the unknown facts that it depends on
     * @param pairs its possible pairs, given the facts that hold
     */
    public record Item(Set<String> facts, Function<Set<String>, Set<Pair>> pairs) {}

    /** A numerator with its denominator. */
    public record Pair(int numerator, int denominator) {

        private long weigh(long ofNumerator, long ofDenominator) {
            return ofNumerator * numerator + ofDenominator * denominator;
        }

        private Pair plus(Pair other) {
            return new Pair(numerator + other.numerator, denominator + other.denominator);
        }
    }
}
