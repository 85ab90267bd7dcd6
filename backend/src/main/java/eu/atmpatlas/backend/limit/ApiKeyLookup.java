package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

/** Knows the keys that allow their holders more. */
@FunctionalInterface
public interface ApiKeyLookup {

    /** What the holder of a key may do; null if there is no such key, or it was revoked. */
    @Nullable Allowance allowance(String key);

    /** Whether a key was good when it was last looked up. Asks nobody. */
    default boolean isKnownKey(String key) {
        return false;
    }

    /**
     * What the holder of a key may do.
     *
     * @param id of the key; says nothing of its secret
     * @param pointsPerMinute that may be spent
     */
    record Allowance(String id, long pointsPerMinute) {}
}
