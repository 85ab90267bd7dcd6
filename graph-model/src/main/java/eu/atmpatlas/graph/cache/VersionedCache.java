package eu.atmpatlas.graph.cache;

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
 * Cache that keeps the most used values. A value that was loaded while another call invalidated
 * entries is not cached: it may have been read before the change.
 */
final class VersionedCache<K, V> {

    private final Cache<K, V> values;
    private final BiPredicate<K, V> cacheable;
    private long invalidations;

    /**
     * @param maxSize maximum number of values
     * @param cacheable whether a value may be cached under its key
     */
    VersionedCache(int maxSize, BiPredicate<K, V> cacheable) {
        this.values = Caffeine.newBuilder().maximumSize(maxSize).executor(Runnable::run).build();
        this.cacheable = cacheable;
    }

    /**
     * Returns the values of the keys, in the order of the keys. Loads all missing ones in one call.
     */
    Map<K, V> get(Collection<K> keys, Function<Collection<K>, Map<K, V>> loader) {
        Map<K, V> cached = values.getAllPresent(keys);
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            if (!cached.containsKey(key)) {
                missing.add(key);
            }
        }
        if (missing.isEmpty()) {
            return inOrder(keys, cached, Map.of());
        }
        long invalidationsBefore = invalidations();
        Map<K, V> loaded = loader.apply(missing);
        putAll(loaded, invalidationsBefore);
        return inOrder(keys, cached, loaded);
    }

    private static <K, V> Map<K, V> inOrder(
            Collection<K> keys, Map<K, V> cached, Map<K, V> loaded) {
        var found = new LinkedHashMap<K, V>();
        for (K key : keys) {
            V value = cached.containsKey(key) ? cached.get(key) : loaded.get(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    private synchronized void putAll(Map<K, V> loaded, long invalidationsBefore) {
        if (invalidations == invalidationsBefore) {
            loaded.forEach((key, value) -> {
                if (cacheable.test(key, value)) {
                    values.put(key, value);
                }
            });
        }
    }

    private synchronized long invalidations() {
        return invalidations;
    }

    synchronized void invalidate(Collection<K> keys) {
        invalidations++;
        values.invalidateAll(keys);
    }

    synchronized void invalidateIf(Predicate<K> predicate) {
        invalidations++;
        values.asMap().keySet().removeIf(predicate);
    }

    synchronized void invalidateAll() {
        invalidations++;
        values.invalidateAll();
    }
}
