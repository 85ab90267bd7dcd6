package eu.atmpatlas.backend.key;

import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.List;

/** Keys that members issue to themselves. */
@Component
public class MemberKeys {

    private static final int MAX_KEYS = 5;

    private final ApiKeys keys;
    private final CachedApiKeys cache;
    private final long pointsPerMinute;

    MemberKeys(
            ApiKeys keys,
            CachedApiKeys cache,
            @Value("${atlas.limits.key-points-per-minute:3000000}") long pointsPerMinute) {
        this.keys = keys;
        this.cache = cache;
        this.pointsPerMinute = pointsPerMinute;
    }

    /**
     * Issues a key to a member.
     *
     * @throws LimitExceededException if the member has too many
     */
    public ApiKeys.IssuedKey issue(String owner, String label) {
        if (keys.ownedBy(owner).size() >= MAX_KEYS) {
            throw new LimitExceededException(
                    "keys", "must be at most %d: revoke one first".formatted(MAX_KEYS));
        }
        return keys.issue(label, pointsPerMinute, owner);
    }

    /** The valid keys of a member. */
    public List<ApiKey> of(String owner) {
        return keys.ownedBy(owner);
    }

    /** Revokes a key of a member. Returns false if the member has no such key. */
    public boolean revoke(String owner, String id) {
        return keys.ownedBy(owner).stream().anyMatch(key -> key.id().equals(id))
                && cache.revoke(id);
    }
}
