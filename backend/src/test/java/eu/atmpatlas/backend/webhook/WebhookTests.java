package eu.atmpatlas.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.FollowedLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.webhook.DeliveryNotes;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhooks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks against a server that fails, over real HTTP, on the real graph. */
@GraphTest
class WebhookTests {

    private final Graph graph;
    private final Webhooks webhooks;
    private final FollowedLog log;
    private final Receiver receiver = new Receiver();

    WebhookTests(Graph graph) throws Exception {
        this.graph = graph;
        this.webhooks = new Webhooks(graph);
        this.log = new FollowedLog(graph);
    }

    @AfterEach
    void strikeOut() {
        webhooks.all().forEach(hook -> webhooks.delete(hook.id()));
        receiver.close();
        log.stop();
    }

    @Test
    void nothingIsLostOrDoubledThoughTheHubFailsAndTheAtlasStopsBetween() throws Exception {
        long start = log.head();
        Webhook hook = hook("steady", start);
        receiver.answer(request -> request <= 2 ? 500 : 204);
        Deliveries first = deliveries(9);
        log.writeSites(130);
        until(() -> receiver.accepted().size() >= 1);
        first.stop();
        log.writeSites(30);

        dieAfterSending(hook);
        log.writeSites(30);
        Deliveries second = deliveries(9);
        until(() -> webhooks.find(hook.id()).orElseThrow().position() == log.head());
        second.stop();

        var byId = new LinkedHashMap<String, List<Long>>();
        for (Receiver.Taken message : receiver.all()) {
            List<Long> before = byId.putIfAbsent(message.id(), message.told().all());
            if (before != null) {
                assertThat(message.told().all()).as("told again").isEqualTo(before);
            }
        }
        assertThat(receiver.accepted().size())
                .as("what was taken and not noted is told again")
                .isGreaterThan(
                        (int)
                                receiver.accepted().stream()
                                        .map(Receiver.Taken::id)
                                        .distinct()
                                        .count());
        assertThat(byId.values().stream().flatMap(List::stream).toList())
                .isEqualTo(LongStream.rangeClosed(start + 1, log.head()).boxed().toList());
    }

    /** One that noted what it sends, sent it, and died before it noted that it was taken. */
    private void dieAfterSending(Webhook hook) throws Exception {
        var dead = new DeliveryNotes(graph, hook.id(), "dead");
        Webhook claimed = dead.claim(Duration.ofMillis(700)).orElseThrow();
        List<Long> numbers = claimed.pending();
        if (numbers.isEmpty()) {
            long from = claimed.position() + 1;
            numbers = LongStream.range(from, from + 5).boxed().toList();
            dead.plan(numbers, numbers.getLast());
        }
        try (var sender = new MessageSender(new PublicNames(true), Duration.ofSeconds(5))) {
            String id = Message.id(hook.id(), numbers);
            assertThat(
                            sender.send(
                                            hook.url(),
                                            List.of(hook.secret()),
                                            id,
                                            changes().text(numbers))
                                    .taken())
                    .isTrue();
        }
    }

    @Test
    void aMessageIsSignedAsStandardWebhooksHasIt() throws Exception {
        Webhook hook = hook("signed", log.head());
        Deliveries deliveries = deliveries(3);
        log.writeSites(1);
        until(() -> receiver.accepted().size() == 1);
        deliveries.stop();

        Receiver.Taken message = receiver.accepted().getFirst();
        assertThat(message.signature()).isEqualTo(signature(hook.secret(), message));
        assertThat(Long.parseLong(message.timestamp()))
                .isBetween(
                        System.currentTimeMillis() / 1000 - 60,
                        System.currentTimeMillis() / 1000 + 1);
        assertThat(hook.toString()).doesNotContain(hook.secret());
    }

    @Test
    void aReplacedSecretSignsBesideTheNewOneUntilItsTimeIsOver() throws Exception {
        Webhook hook = hook("renewed", log.head());
        Webhook renewed =
                webhooks.renew(hook.id(), Signature.newSecret(), Instant.now().plusSeconds(60))
                        .orElseThrow();
        Deliveries deliveries = deliveries(3);
        log.writeSites(1);
        until(() -> receiver.accepted().size() == 1);
        Receiver.Taken message = receiver.accepted().getFirst();
        assertThat(renewed.secret()).isNotEqualTo(hook.secret());
        assertThat(message.signature().split(" "))
                .containsExactly(
                        signature(renewed.secret(), message), signature(hook.secret(), message));

        Webhook last =
                webhooks.renew(hook.id(), Signature.newSecret(), Instant.now()).orElseThrow();
        deliveries.changed();
        until(() -> webhooks.find(hook.id()).orElseThrow().replaced() == null);
        log.writeSites(1);
        until(() -> receiver.accepted().size() == 2);
        deliveries.stop();
        Receiver.Taken next = receiver.accepted().getLast();
        assertThat(next.signature()).isEqualTo(signature(last.secret(), next));
    }

    @Test
    void aHubThatIsBusyIsNotAskedAgainBeforeItSaid() throws Exception {
        Webhook hook = hook("busy", log.head());
        receiver.answer(request -> request == 1 ? 429 : request == 2 ? 503 : 204);
        receiver.retryAfter(2);
        Deliveries deliveries = deliveries(5);
        log.writeSites(1);
        until(() -> receiver.all().size() == 1);
        Instant first = Instant.now();
        until(() -> webhooks.find(hook.id()).orElseThrow().nextAttemptAt() != null);
        until(() -> receiver.all().size() == 2);
        assertThat(Duration.between(first, Instant.now()))
                .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(8));
        // As long as a day off: no hub is waited for longer than the operator says.
        receiver.retryAfter(86_400);
        until(() -> webhooks.find(hook.id()).orElseThrow().attempts() == 2);
        assertThat(webhooks.find(hook.id()).orElseThrow().nextAttemptAt())
                .isBefore(Instant.now().plusSeconds(4));
        until(() -> receiver.accepted().size() == 1);
        deliveries.stop();
    }

    private static String signature(String secret, Receiver.Taken message) throws Exception {
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
    void whatIsNotTakenIsBuriedAndComesBackUnderTheSameIdWhenAskedFor() throws Exception {
        Webhook hook = hook("buried", log.head());
        receiver.answer(request -> request <= 2 ? 302 : 204);
        Deliveries deliveries = deliveries(2);
        log.writeSites(1);
        until(() -> webhooks.deadLetters(hook.id()).size() == 1);
        log.writeSites(1);
        until(() -> receiver.accepted().size() == 1);
        var letter = webhooks.deadLetters(hook.id()).getFirst();
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.failure()).isEqualTo("answered 302");
        assertThat(receiver.all()).as("the redirect is not followed").hasSize(3);

        assertThat(webhooks.replay(hook.id(), "msg_of_nobody")).isFalse();
        assertThat(webhooks.replayAll(hook.id())).isEqualTo(1);
        deliveries.changed();
        until(() -> webhooks.deadLetters(hook.id()).isEmpty());
        deliveries.stop();

        Receiver.Taken again = receiver.accepted().getLast();
        assertThat(again.id()).isEqualTo(letter.id()).isEqualTo(receiver.all().getFirst().id());
        assertThat(again.told().all()).isEqualTo(letter.numbers());
    }

    @Test
    void anAddressThatIsGoneIsToldNoMoreAndOneThatOnlyFailsIsPaused() throws Exception {
        Webhook gone = hook("gone", log.head());
        receiver.answer(request -> 410);
        Deliveries deliveries = deliveries(1);
        log.writeSites(1);
        until(() -> state(gone) == Webhook.State.GONE);
        receiver.answer(request -> 503);
        webhooks.turn(gone.id(), Webhook.State.ACTIVE);
        deliveries.changed();
        until(() -> webhooks.deadLetters(gone.id()).size() == 1);
        log.writeSites(1);
        until(() -> webhooks.deadLetters(gone.id()).size() == 2);
        assertThat(state(gone)).isEqualTo(Webhook.State.PAUSED);
        int before = receiver.all().size();
        log.writeSites(1);
        Thread.sleep(1_500);
        deliveries.stop();
        assertThat(receiver.all()).hasSize(before);
    }

    private Webhook.State state(Webhook hook) {
        return webhooks.find(hook.id()).orElseThrow().state();
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
                id, receiver.url(), Signature.newSecret(), log.json().text(sites), since);
    }

    private Deliveries deliveries(int attempts) {
        var deliveries =
                new Deliveries(
                        new MigratedGraph(graph, List.of()),
                        webhooks,
                        changes(),
                        properties(attempts));
        deliveries.start();
        return deliveries;
    }

    private TellingChanges changes() {
        return new TellingChanges(log.log(), log.tail(), log.telling(), log.json());
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
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                2);
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
