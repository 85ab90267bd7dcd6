package eu.atmpatlas.graph.webhook;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import java.time.Instant;

/** Maps nodes to webhooks and dead letters. */
final class WebhookMapper {

    private WebhookMapper() {}

    static Webhook webhook(Value h) {
        return new Webhook(
                h.get("id").asString(),
                h.get("url").asString(),
                h.get("secret").asString(),
                previousSecret(h.get("replacedSecret"), instant(h.get("replacedUntil"))),
                h.get("filter").asString(),
                Webhook.State.valueOf(h.get("state").asString()),
                h.get("createdAt").asZonedDateTime().toInstant(),
                h.get("position").asLong(),
                h.get("pending").asList(Value::asLong),
                h.get("pendingTo").asLong(),
                h.get("attempts").asInt(),
                instant(h.get("nextAttemptAt")),
                h.get("failure").isNull() ? null : h.get("failure").asString());
    }

    private static Webhook.@Nullable PreviousSecret previousSecret(
            Value secret, @Nullable Instant until) {
        return secret.isNull() || until == null
                ? null
                : new Webhook.PreviousSecret(secret.asString(), until);
    }

    static DeadLetter deadLetter(Value letter) {
        return new DeadLetter(
                letter.get("id").asString(),
                letter.get("numbers").asList(Value::asLong),
                letter.get("attempts").asInt(),
                letter.get("failure").asString(),
                letter.get("diedAt").asZonedDateTime().toInstant(),
                letter.get("replay").asBoolean());
    }

    private static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }
}
