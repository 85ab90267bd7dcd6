package eu.atmpatlas.graph.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Things by id, those asked for most kept in memory. What is read while something is dropped is not
 * kept: it may have been read before the change.
 */
final class Kept<V> {

    private final Cache<String, V> values;
    private final Function<V, String> id;
    private long drops;

    /**
     * @param most things kept
     * @param id under which a thing is kept
     */
    Kept(int most, Function<V, String> id) {
        this.values = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
        this.id = id;
    }

    /** Things by the ids asked for, in that order; those that are not kept are read, at once. */
    Map<String, V> get(Collection<String> ids, Function<Collection<String>, Map<String, V>> read) {
        Map<String, V> kept = values.getAllPresent(ids);
        List<String> missing = new ArrayList<>();
        for (String asked : ids) {
            if (!kept.containsKey(asked)) {
                missing.add(asked);
            }
        }
        if (missing.isEmpty()) {
            return inOrder(ids, kept, Map.of());
        }
        long before = drops();
        Map<String, V> loaded = read.apply(missing);
        keep(loaded, before);
        return inOrder(ids, kept, loaded);
    }

    private static <V> Map<String, V> inOrder(
            Collection<String> ids, Map<String, V> kept, Map<String, V> loaded) {
        var found = new LinkedHashMap<String, V>();
        for (String asked : ids) {
            V value = kept.containsKey(asked) ? kept.get(asked) : loaded.get(asked);
            if (value != null) {
                found.put(asked, value);
            }
        }
        return found;
    }

    /** A thing that was asked for by another id would not be dropped with its own: it is left. */
    private synchronized void keep(Map<String, V> loaded, long before) {
        if (drops == before) {
            loaded.forEach((asked, value) -> {
                if (asked.equals(id.apply(value))) {
                    values.put(asked, value);
                }
            });
        }
    }

    private synchronized long drops() {
        return drops;
    }

    synchronized void drop(Collection<String> ids) {
        drops++;
        values.invalidateAll(ids);
    }

    synchronized void dropAll() {
        drops++;
        values.invalidateAll();
    }
}
