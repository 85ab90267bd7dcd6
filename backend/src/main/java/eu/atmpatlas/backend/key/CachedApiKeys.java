package eu.atmpatlas.backend.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.limit.ApiKeyLookup;
import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Caches the keys of the graph for half a minute. So a key that another instance revoked can stay
 * valid here for that time.
 */
@Component
class CachedApiKeys implements ApiKeyLookup {

    private static final Duration CACHE_TTL = Duration.ofSeconds(30);
    private static final Duration KNOWN_KEY_TTL = Duration.ofHours(1);
    private static final int MAX_LENGTH = 100;

    private final ApiKeys keys;
    private final Cache<String, Optional<Allowance>> cache =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(CACHE_TTL).build();

    /** Keys that were valid at their last look-up. Their look-ups cost nothing. */
    private final Cache<String, Allowance> knownKeys =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(KNOWN_KEY_TTL).build();

    CachedApiKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Allowance allowance(String key) {
        if (key.length() > MAX_LENGTH) {
            return null;
        }
        return cache.get(key, this::lookUp).orElse(null);
    }

    private Optional<Allowance> lookUp(String key) {
        Optional<Allowance> found =
                keys.authenticate(key)
                        .map(apiKey -> new Allowance(apiKey.id(), apiKey.pointsPerMinute()));
        found.ifPresentOrElse(
                allowance -> knownKeys.put(key, allowance), () -> knownKeys.invalidate(key));
        return found;
    }

    @Override
    public boolean isKnownKey(String key) {
        return knownKeys.getIfPresent(key) != null;
    }

    ApiKeys.IssuedKey issue(String label, long pointsPerMinute) {
        return keys.issue(label, pointsPerMinute);
    }

    List<ApiKey> all() {
        return keys.all();
    }

    boolean revoke(String id) {
        boolean revoked = keys.revoke(id);
        cache.invalidateAll();
        knownKeys.invalidateAll();
        return revoked;
    }
}
