package eu.atmpatlas.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.backend.change.ChangeFeedFixture;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.WebhookOutbox;
import eu.atmpatlas.graph.webhook.Webhooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks against a failing server, over real HTTP, on the real graph. */
@GraphTest
class WebhookTests {

    private final Graph graph;
    private final Webhooks webhooks;
    private final ChangeFeedFixture log;
    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhookTests(Graph graph) throws Exception {
        this.graph = graph;
        this.webhooks = new Webhooks(graph, Clock.systemUTC());
        this.log = new ChangeFeedFixture(graph);
    }

    @AfterEach
    void deleteWebhooks() {
        webhooks.all().forEach(webhook -> webhooks.delete(webhook.id()));
        receiver.close();
        log.stop();
    }

    @Test
    void nothingIsLostOrDoubledThoughTheHubFailsAndTheAtlasStopsBetween() throws Exception {
        long start = log.head();
        Webhook webhook = hook("steady", start);
        receiver.answerWith(request -> request <= 2 ? 500 : 204);
        WebhookDispatcher first = deliveries(9);
        log.writeSites(130);
        awaitCondition(() -> receiver.accepted().size() >= 1);
        first.stop();
        log.writeSites(30);

        sendAndStop(webhook);
        log.writeSites(30);
        WebhookDispatcher second = deliveries(9);
        awaitCondition(() -> webhooks.find(webhook.id()).orElseThrow().position() == log.head());
        second.stop();

        var byId = new LinkedHashMap<String, List<Long>>();
        for (WebhookReceiver.ReceivedMessage message : receiver.all()) {
            List<Long> before = byId.putIfAbsent(message.id(), message.changes().all());
            if (before != null) {
                assertThat(message.changes().all()).as("told again").isEqualTo(before);
            }
        }
        assertThat(receiver.accepted().size())
                .as("what was taken and not noted is told again")
                .isGreaterThan(
                        (int)
                                receiver.accepted().stream()
                                        .map(WebhookReceiver.ReceivedMessage::id)
                                        .distinct()
                                        .count());
        assertThat(byId.values().stream().flatMap(List::stream).toList())
                .isEqualTo(LongStream.rangeClosed(start + 1, log.head()).boxed().toList());
    }

    /** A worker that recorded and sent its message, and crashed before it recorded the success. */
    private void sendAndStop(Webhook webhook) throws Exception {
        var dead = new WebhookOutbox(graph, webhook.id(), "dead");
        Webhook claimed = dead.claim(Duration.ofMillis(700)).orElseThrow();
        List<Long> numbers = claimed.pending();
        if (numbers.isEmpty()) {
            long from = claimed.position() + 1;
            numbers = LongStream.range(from, from + 5).boxed().toList();
            dead.markPending(numbers, numbers.getLast());
        }
        try (var sender =
                new MessageSender(new PublicAddressResolver(true), Duration.ofSeconds(5))) {
            String id = WebhookMessage.id(webhook.id(), numbers);
            assertThat(
                            sender.send(
                                            webhook.url(),
                                            List.of(webhook.secret()),
                                            id,
                                            changes().text(numbers))
                                    .isAccepted())
                    .isTrue();
        }
    }

    @Test
    void aMessageIsSignedAsStandardWebhooksHasIt() throws Exception {
        Webhook webhook = hook("signed", log.head());
        WebhookDispatcher dispatcher = deliveries(3);
        log.writeSites(1);
        awaitCondition(() -> receiver.accepted().size() == 1);
        dispatcher.stop();

        WebhookReceiver.ReceivedMessage message = receiver.accepted().getFirst();
        assertThat(message.signature()).isEqualTo(signature(webhook.secret(), message));
        assertThat(Long.parseLong(message.timestamp()))
                .isBetween(
                        System.currentTimeMillis() / 1000 - 60,
                        System.currentTimeMillis() / 1000 + 1);
        assertThat(webhook.toString()).doesNotContain(webhook.secret());
    }

    @Test
    void aReplacedSecretSignsBesideTheNewOneUntilItsTimeIsOver() throws Exception {
        Webhook webhook = hook("renewed", log.head());
        Webhook renewed =
                webhooks.rotateSecret(
                                webhook.id(),
                                MessageSignature.newSecret(),
                                Instant.now().plusSeconds(60))
                        .orElseThrow();
        WebhookDispatcher dispatcher = deliveries(3);
        log.writeSites(1);
        awaitCondition(() -> receiver.accepted().size() == 1);
        WebhookReceiver.ReceivedMessage message = receiver.accepted().getFirst();
        assertThat(renewed.secret()).isNotEqualTo(webhook.secret());
        assertThat(message.signature().split(" "))
                .containsExactly(
                        signature(renewed.secret(), message), signature(webhook.secret(), message));

        Webhook last =
                webhooks.rotateSecret(webhook.id(), MessageSignature.newSecret(), Instant.now())
                        .orElseThrow();
        dispatcher.wakeAll();
        awaitCondition(() -> webhooks.find(webhook.id()).orElseThrow().previousSecret() == null);
        log.writeSites(1);
        awaitCondition(() -> receiver.accepted().size() == 2);
        dispatcher.stop();
        WebhookReceiver.ReceivedMessage next = receiver.accepted().getLast();
        assertThat(next.signature()).isEqualTo(signature(last.secret(), next));
    }

    @Test
    void retryAfterIsRespected() throws Exception {
        hook("busy", log.head());
        receiver.answerWith(request -> request == 1 ? 429 : request == 2 ? 503 : 204);
        // Then a whole day: a hub's request is limited to the configured maximum.
        receiver.retryAfter(request -> request == 1 ? 2 : 86_400);
        WebhookDispatcher dispatcher = deliveries(5);
        log.writeSites(1);
        awaitCondition(() -> receiver.accepted().size() == 1);
        dispatcher.stop();

        assertThat(receiver.all())
                .extracting(WebhookReceiver.ReceivedMessage::status)
                .containsExactly(429, 503, 204);
        assertThat(
                        Duration.between(
                                receiver.all().getFirst().receivedAt(),
                                receiver.all().get(1).receivedAt()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_900));
    }

    private static String signature(String secret, WebhookReceiver.ReceivedMessage message)
            throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        "HmacSHA256"));
        byte[] signed =
                mac.doFinal(
                        "%s.%s.%s"
                                .formatted(message.id(), message.timestamp(), message.body())
                                .getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    @Test
    void aFailedMessageBecomesADeadLetterAndIsReplayedUnderTheSameId() throws Exception {
        Webhook webhook = hook("buried", log.head());
        receiver.answerWith(request -> request <= 2 ? 302 : 204);
        WebhookDispatcher dispatcher = deliveries(2);
        log.writeSites(1);
        awaitCondition(() -> webhooks.deadLetters(webhook.id()).size() == 1);
        log.writeSites(1);
        awaitCondition(() -> receiver.accepted().size() == 1);
        var letter = webhooks.deadLetters(webhook.id()).getFirst();
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.failure()).isEqualTo("answered 302");
        assertThat(receiver.all()).as("the redirect is not followed").hasSize(3);

        assertThat(webhooks.replay(webhook.id(), "msg_of_nobody")).isFalse();
        assertThat(webhooks.replayAll(webhook.id())).isEqualTo(1);
        dispatcher.wakeAll();
        awaitCondition(() -> webhooks.deadLetters(webhook.id()).isEmpty());
        dispatcher.stop();

        WebhookReceiver.ReceivedMessage again = receiver.accepted().getLast();
        assertThat(again.id()).isEqualTo(letter.id()).isEqualTo(receiver.all().getFirst().id());
        assertThat(again.changes().all()).isEqualTo(letter.numbers());
    }

    @Test
    void aGoneAddressIsStoppedAndAFailingOneIsPaused() throws Exception {
        Webhook gone = hook("gone", log.head());
        receiver.answerWith(request -> 410);
        WebhookDispatcher dispatcher = deliveries(1);
        log.writeSites(1);
        awaitCondition(() -> state(gone) == Webhook.State.GONE);
        receiver.answerWith(request -> 503);
        webhooks.setState(gone.id(), Webhook.State.ACTIVE);
        dispatcher.wakeAll();
        awaitCondition(() -> webhooks.deadLetters(gone.id()).size() == 1);
        log.writeSites(1);
        awaitCondition(() -> webhooks.deadLetters(gone.id()).size() == 2);
        assertThat(state(gone)).isEqualTo(Webhook.State.PAUSED);
        int before = receiver.all().size();
        Webhook other = hook("other", log.head());
        log.writeSites(1);
        awaitCondition(() -> webhooks.deadLetters(other.id()).size() == 1);
        dispatcher.stop();
        assertThat(receiver.all()).as("one message, to the other").hasSize(before + 1);
    }

    private Webhook.State state(Webhook webhook) {
        return webhooks.find(webhook.id()).orElseThrow().state();
    }

    private Webhook hook(String id, long since) {
        var sites =
                new ChangeFilter(
                        Set.of(eu.atmpatlas.graph.kind.EntityKind.SITE),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());
        return webhooks.create(
                id, receiver.url(), MessageSignature.newSecret(), log.json().text(sites), since);
    }

    private WebhookDispatcher deliveries(int attempts) {
        var dispatcher =
                new WebhookDispatcher(
                        new MigratedGraph(graph, List.of()),
                        webhooks,
                        changes(),
                        properties(attempts));
        dispatcher.start();
        return dispatcher;
    }

    private WebhookChanges changes() {
        return new WebhookChanges(log.log(), log.feed(), log.mapper(), log.json());
    }

    private static WebhookProperties properties(int attempts) {
        return new WebhookProperties(
                true,
                10,
                attempts,
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                2);
    }

    private static void awaitCondition(Callable<Boolean> done) {
        await().atMost(Duration.ofMinutes(3)).until(done);
    }
}
