package eu.atmpatlas.backend.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.FilterParameters;
import eu.atmpatlas.backend.platform.AdminToken;
import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.webhook.DeadLetter;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhook.State;
import eu.atmpatlas.graph.webhook.Webhooks;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code /admin/webhooks}, for the administrator alone. {@code POST {"url": "https://...",
 * "filter": {"kind": ["SITE"]}}} notes one and tells its secret this once; the rest lists them,
 * replaces secrets, pauses, resumes and strikes out, and has dead letters tried again.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/webhooks")
class WebhookController {

    /** Hours: a month. */
    private static final int LONGEST_OVERLAP = 720;

    private final AdminToken administrator;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final TellingChanges changes;
    private final WebhookProperties properties;

    WebhookController(
            AdminToken administrator,
            Webhooks webhooks,
            Deliveries deliveries,
            TellingChanges changes,
            WebhookProperties properties) {
        this.administrator = administrator;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.changes = changes;
        this.properties = properties;
    }

    /**
     * What an administrator asks for.
     *
     * @param filter as the parameters of {@code /changes}, each with its values
     * @param since number after which it is told; leave out for now
     */
    record Wanted(
            @Nullable String url,
            @Nullable Map<String, List<String>> filter,
            @Nullable Long since) {}

    /**
     * How a secret is replaced.
     *
     * @param overlapHours for how long messages are signed with the old one, too; 0 if it has
     *     become known to others
     */
    record Renewal(@Nullable Integer overlapHours) {}

    /** What is told of a webhook; a secret only when it is new. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String id,
            String url,
            ChangeFilter filter,
            State state,
            Instant createdAt,
            long position,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String failure,
            @Nullable Instant oldSecretUntil,
            @Nullable String secret) {}

    /** Before each of the others. */
    @ModelAttribute
    void onlyTheAdministrator(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization) {
        administrator.demand(authorization);
    }

    @PostMapping
    ResponseEntity<Told> add(@RequestBody Wanted wanted) {
        if (webhooks.all().size() >= properties.most()) {
            throw new BadInputException(
                    "url", "is one too many: there may be %d".formatted(properties.most()));
        }
        String url =
                WebhookAddress.checked(wanted.url(), new PublicNames(properties.allowPrivate()));
        ChangeFilter filter =
                FilterParameters.filter(wanted.filter() == null ? Map.of() : wanted.filter());
        long head = changes.head();
        long since = wanted.since() == null ? head : wanted.since();
        if (since < 0 || since > head) {
            throw new BadInputException("since", "must be 0 to %d, not %d".formatted(head, since));
        }
        Webhook added =
                webhooks.create(newId(), url, Signature.newSecret(), changes.text(filter), since);
        deliveries.changed();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(told(added, added.secret()));
    }

    @GetMapping
    ResponseEntity<List<Told>> all() {
        return fresh(webhooks.all().stream().map(hook -> told(hook, null)).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<Told> one(@PathVariable String id) {
        return fresh(told(found(id), null));
    }

    @PostMapping("/{id}/secret")
    ResponseEntity<Told> renew(
            @PathVariable String id, @RequestBody(required = false) @Nullable Renewal renewal) {
        Integer hours = renewal == null ? null : renewal.overlapHours();
        if (hours != null && (hours < 0 || hours > LONGEST_OVERLAP)) {
            throw new BadInputException(
                    "overlapHours", "must be 0 to %d, not %d".formatted(LONGEST_OVERLAP, hours));
        }
        Duration overlap = hours == null ? properties.overlap() : Duration.ofHours(hours);
        Webhook renewed =
                webhooks.renew(id, Signature.newSecret(), Instant.now().plus(overlap))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        deliveries.changed();
        return fresh(told(renewed, renewed.secret()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable String id) {
        return done(webhooks.delete(id));
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<Void> pause(@PathVariable String id) {
        return done(webhooks.turn(id, State.PAUSED));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<Void> resume(@PathVariable String id) {
        return done(webhooks.turn(id, State.ACTIVE));
    }

    @GetMapping("/{id}/dead-letters")
    ResponseEntity<List<DeadLetter>> deadLetters(@PathVariable String id) {
        return fresh(webhooks.deadLetters(found(id).id()));
    }

    @PostMapping("/{id}/dead-letters/replay")
    ResponseEntity<Void> replayAll(@PathVariable String id) {
        webhooks.replayAll(found(id).id());
        return done(true);
    }

    @PostMapping("/{id}/dead-letters/{letter}/replay")
    ResponseEntity<Void> replay(@PathVariable String id, @PathVariable String letter) {
        return done(webhooks.replay(id, letter));
    }

    private ResponseEntity<Void> done(boolean there) {
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        deliveries.changed();
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private Webhook found(String id) {
        return webhooks.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Told told(Webhook hook, @Nullable String secret) {
        return new Told(
                hook.id(),
                hook.url(),
                changes.filter(hook),
                hook.state(),
                hook.createdAt(),
                hook.position(),
                hook.attempts(),
                hook.nextAttemptAt(),
                hook.failure(),
                hook.secrets(Instant.now()).size() > 1 && hook.replaced() != null
                        ? hook.replaced().until()
                        : null,
                secret);
    }

    private static String newId() {
        byte[] id = new byte[6];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
