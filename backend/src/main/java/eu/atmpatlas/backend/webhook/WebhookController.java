package eu.atmpatlas.backend.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeFilterParameters;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.webhook.DeadLetter;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhook.State;
import eu.atmpatlas.graph.webhook.Webhooks;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code /admin/webhooks}, for the administrator only. {@code POST {"url": "https://...", "filter":
 * {"kind": ["SITE"]}}} creates a webhook; only this response contains its secret. The other
 * operations list, pause, resume and delete webhooks, replace secrets, and replay dead letters.
 */
@Controller
@ConditionalOnWebApplication
@RequestMapping("/admin/webhooks")
class WebhookController {

    /** In hours; a month. */
    private static final int MAX_OVERLAP_HOURS = 720;

    private final Webhooks webhooks;
    private final WebhookDispatcher dispatcher;
    private final WebhookChanges changes;
    private final WebhookProperties properties;

    WebhookController(
            Webhooks webhooks,
            WebhookDispatcher dispatcher,
            WebhookChanges changes,
            WebhookProperties properties) {
        this.webhooks = webhooks;
        this.dispatcher = dispatcher;
        this.changes = changes;
        this.properties = properties;
    }

    /**
     * Request to create a webhook.
     *
     * @param filter the parameters of {@code /changes}, each with its values
     * @param since number of the change after which deliveries start; now if absent
     */
    record WebhookRequest(
            @Nullable String url,
            @Nullable Map<String, List<String>> filter,
            @Nullable Long since) {}

    /**
     * Request to replace a secret.
     *
     * @param overlapHours how long messages are also signed with the old secret; 0 if the old
     *     secret has leaked
     */
    record SecretRenewalRequest(@Nullable Integer overlapHours) {}

    /** A webhook as the response shows it; {@code secret} only when it is new. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookResponse(
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

    @PostMapping
    ResponseEntity<WebhookResponse> add(@RequestBody WebhookRequest request) {
        if (webhooks.all().size() >= properties.most()) {
            throw new BadInputException(
                    "url",
                    "cannot be added: the limit is %d webhooks".formatted(properties.most()));
        }
        String url =
                WebhookUrlValidator.validate(
                        request.url(), new PublicAddressResolver(properties.allowPrivate()));
        ChangeFilter filter =
                ChangeFilterParameters.filter(
                        request.filter() == null ? Map.of() : request.filter());
        long head = changes.head();
        long since = request.since() == null ? head : request.since();
        if (since < 0 || since > head) {
            throw new BadInputException("since", "must be 0 to %d, not %d".formatted(head, since));
        }
        Webhook added =
                webhooks.create(
                        newId(), url, MessageSignature.newSecret(), changes.text(filter), since);
        dispatcher.wakeAll();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(toResponse(added, added.secret()));
    }

    @GetMapping
    ResponseEntity<List<WebhookResponse>> all() {
        return notCached(
                webhooks.all().stream().map(webhook -> toResponse(webhook, null)).toList());
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookResponse> one(@PathVariable String id) {
        return notCached(toResponse(findWebhook(id), null));
    }

    @PostMapping("/{id}/secret")
    ResponseEntity<WebhookResponse> renew(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable SecretRenewalRequest renewal) {
        Integer hours = renewal == null ? null : renewal.overlapHours();
        if (hours != null && (hours < 0 || hours > MAX_OVERLAP_HOURS)) {
            throw new BadInputException(
                    "overlapHours", "must be 0 to %d, not %d".formatted(MAX_OVERLAP_HOURS, hours));
        }
        Duration overlap = hours == null ? properties.overlap() : Duration.ofHours(hours);
        Webhook renewed =
                webhooks.rotateSecret(id, MessageSignature.newSecret(), Instant.now().plus(overlap))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        dispatcher.wakeAll();
        return notCached(toResponse(renewed, renewed.secret()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable String id) {
        return noContent(webhooks.delete(id));
    }

    @PostMapping("/{id}/pause")
    ResponseEntity<Void> pause(@PathVariable String id) {
        return noContent(webhooks.setState(id, State.PAUSED));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<Void> resume(@PathVariable String id) {
        return noContent(webhooks.setState(id, State.ACTIVE));
    }

    @GetMapping("/{id}/dead-letters")
    ResponseEntity<List<DeadLetter>> deadLetters(@PathVariable String id) {
        return notCached(webhooks.deadLetters(findWebhook(id).id()));
    }

    @PostMapping("/{id}/dead-letters/replay")
    ResponseEntity<Void> replayAll(@PathVariable String id) {
        webhooks.replayAll(findWebhook(id).id());
        return noContent(true);
    }

    @PostMapping("/{id}/dead-letters/{letter}/replay")
    ResponseEntity<Void> replay(@PathVariable String id, @PathVariable String letter) {
        return noContent(webhooks.replay(id, letter));
    }

    private ResponseEntity<Void> noContent(boolean existed) {
        if (!existed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        dispatcher.wakeAll();
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> notCached(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private Webhook findWebhook(String id) {
        return webhooks.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private WebhookResponse toResponse(Webhook webhook, @Nullable String secret) {
        return new WebhookResponse(
                webhook.id(),
                webhook.url(),
                changes.filter(webhook),
                webhook.state(),
                webhook.createdAt(),
                webhook.position(),
                webhook.attempts(),
                webhook.nextAttemptAt(),
                webhook.failure(),
                webhook.secrets(Instant.now()).size() > 1 && webhook.previousSecret() != null
                        ? webhook.previousSecret().until()
                        : null,
                secret);
    }

    private static String newId() {
        byte[] id = new byte[6];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
