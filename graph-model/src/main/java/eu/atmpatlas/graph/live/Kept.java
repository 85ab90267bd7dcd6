package eu.atmpatlas.graph.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers by what was asked, those asked for most kept in memory. What is read while something is
 * dropped is not kept: it may have been read before the change.
 */
final class Kept<K, V> {

    private final Cache<K, V> values;
    private final BiPredicate<K, V> worth;
    private long drops;

    /**
     * @param most answers kept
     * @param worth whether an answer may be kept
     */
    Kept(int most, BiPredicate<K, V> worth) {
        this.values = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
        this.worth = worth;
    }

    /** Answers to all that is asked, in that order; those that are not kept are read, at once. */
    Map<K, V> get(Collection<K> asked, Function<Collection<K>, Map<K, V>> read) {
        Map<K, V> kept = values.getAllPresent(asked);
        List<K> missing = new ArrayList<>();
        for (K each : asked) {
            if (!kept.containsKey(each)) {
                missing.add(each);
            }
        }
        if (missing.isEmpty()) {
            return inOrder(asked, kept, Map.of());
        }
        long before = drops();
        Map<K, V> loaded = read.apply(missing);
        keep(loaded, before);
        return inOrder(asked, kept, loaded);
    }

    private static <K, V> Map<K, V> inOrder(Collection<K> asked, Map<K, V> kept, Map<K, V> loaded) {
        var found = new LinkedHashMap<K, V>();
        for (K each : asked) {
            V value = kept.containsKey(each) ? kept.get(each) : loaded.get(each);
            if (value != null) {
                found.put(each, value);
            }
        }
        return found;
    }

    private synchronized void keep(Map<K, V> loaded, long before) {
        if (drops == before) {
            loaded.forEach((each, value) -> {
                if (worth.test(each, value)) {
                    values.put(each, value);
                }
            });
        }
    }

    private synchronized long drops() {
        return drops;
    }

    synchronized void drop(Collection<K> keys) {
        drops++;
        values.invalidateAll(keys);
    }

    synchronized void dropIf(Predicate<K> which) {
        drops++;
        values.asMap().keySet().removeIf(which);
    }

    synchronized void dropAll() {
        drops++;
        values.invalidateAll();
    }
}
