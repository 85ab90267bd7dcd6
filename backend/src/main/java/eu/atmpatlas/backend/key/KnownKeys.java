package eu.atmpatlas.backend.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.backend.limit.KeyRing;
import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the graph, remembered for half a minute: so long a key that another instance revoked
 * may still be good here.
 */
@Component
class KnownKeys implements KeyRing {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int LONGEST = 100;

    private final ApiKeys keys;
    private final Cache<String, Optional<Allowance>> shown =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    KnownKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Allowance allowance(String key) {
        if (key.length() > LONGEST) {
            return null;
        }
        return shown.get(
                        key,
                        asked ->
                                keys.shown(asked)
                                        .map(known ->
                                                new Allowance(known.id(), known.pointsPerMinute())))
                .orElse(null);
    }

    ApiKeys.Issued issue(String label, long pointsPerMinute) {
        return keys.issue(label, pointsPerMinute);
    }

    List<ApiKey> all() {
        return keys.all();
    }

    boolean revoke(String id) {
        boolean revoked = keys.revoke(id);
        shown.invalidateAll();
        return revoked;
    }
}
