package eu.atmpatlas.backend.key;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.access.ApiKey;
import eu.atmpatlas.graph.access.ApiKeys;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.time.Instant;
import java.util.List;

/**
 * {@code /admin/keys}, for the administrator only. {@code POST {"label": "Hub of X"}} issues a key;
 * only this response contains it. {@code GET} lists all keys, {@code DELETE /admin/keys/<id>}
 * revokes one.
 */
@Controller
@RequestMapping("/admin/keys")
class ApiKeyController {

    private static final int MAX_LABEL_LENGTH = 200;

    private final CachedApiKeys keys;
    private final long defaultPointsPerMinute;

    ApiKeyController(
            CachedApiKeys keys,
            @Value("${atlas.limits.key-points-per-minute:3000000}") long defaultPointsPerMinute) {
        this.keys = keys;
        this.defaultPointsPerMinute = defaultPointsPerMinute;
    }

    /**
     * Request to issue a key.
     *
     * @param label who or what the key is for
     * @param pointsPerMinute budget; null for the default
     */
    record KeyRequest(@Nullable String label, @Nullable Long pointsPerMinute) {}

    /** A new key. */
    record KeyResponse(
            String id, String key, String label, long pointsPerMinute, Instant issuedAt) {}

    @PostMapping
    ResponseEntity<KeyResponse> issue(@RequestBody KeyRequest request) {
        ApiKeys.IssuedKey issued = keys.issue(label(request), points(request));
        ApiKey key = issued.key();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(
                        new KeyResponse(
                                key.id(),
                                issued.secret(),
                                key.label(),
                                key.pointsPerMinute(),
                                key.issuedAt()));
    }

    @GetMapping
    ResponseEntity<List<ApiKey>> all() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(keys.all());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        if (!keys.revoke(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private static String label(KeyRequest request) {
        String label = request.label() == null ? "" : request.label().strip();
        if (label.isEmpty() || label.length() > MAX_LABEL_LENGTH) {
            throw new BadInputException(
                    "label", "must have 1 to %d characters".formatted(MAX_LABEL_LENGTH));
        }
        return label;
    }

    private long points(KeyRequest request) {
        long points =
                request.pointsPerMinute() == null
                        ? defaultPointsPerMinute
                        : request.pointsPerMinute();
        if (points < 1 || points > 1_000_000_000) {
            throw new BadInputException("pointsPerMinute", "must be 1 to 1,000,000,000");
        }
        return points;
    }
}
