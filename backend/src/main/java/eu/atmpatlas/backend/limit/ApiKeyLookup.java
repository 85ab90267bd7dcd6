package eu.atmpatlas.backend.limit;

import org.jspecify.annotations.Nullable;

/** Looks up API keys, which have budgets of their own. */
@FunctionalInterface
public interface ApiKeyLookup {

    /** The allowance of a key; null if there is no such key, or it was revoked. */
    @Nullable Allowance allowance(String key);

    /** Whether a key was valid at its last look-up. Makes no request. */
    default boolean isKnownKey(String key) {
        return false;
    }

    /**
     * What a key allows.
     *
     * @param id of the key; reveals nothing about its secret
     * @param pointsPerMinute budget of the key
     */
    record Allowance(String id, long pointsPerMinute) {}
}
