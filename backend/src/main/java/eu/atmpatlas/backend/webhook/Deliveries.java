package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.webhook.DeliveryNotes;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.Webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keeps one delivery at work for each webhook there is, for as long as the application runs. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebhookProperties.class)
class Deliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    /** How long a webhook that another instance noted may go unnoticed. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final MigratedGraph graph;
    private final Webhooks webhooks;
    private final TellingChanges changes;
    private final WebhookProperties properties;
    private final String owner = UUID.randomUUID().toString();
    private final MessageSender sender;
    private final Map<String, Working> working = new HashMap<>();
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private Thread supervisor = Thread.ofVirtual().name("webhooks").unstarted(this::supervise);

    private record Working(Delivery delivery, Thread thread) {}

    Deliveries(
            MigratedGraph graph,
            Webhooks webhooks,
            TellingChanges changes,
            WebhookProperties properties) {
        this.graph = graph;
        this.webhooks = webhooks;
        this.changes = changes;
        this.properties = properties;
        this.sender =
                new MessageSender(new PublicNames(properties.allowPrivate()), properties.timeout());
    }

    /** Lets all deliveries look at what the administrator has changed. */
    void changed() {
        asked.release();
    }

    private void supervise() {
        while (running) {
            try {
                adjust();
            } catch (RuntimeException broken) {
                LOG.warn("Webhooks cannot be read; trying again", broken);
            }
            try {
                boolean any = asked.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (any) {
                    asked.drainPermits();
                    working.values().forEach(one -> one.delivery().poke());
                }
            } catch (InterruptedException impatient) {
                return;
            }
        }
    }

    private void adjust() {
        Set<String> there = webhooks.all().stream().map(Webhook::id).collect(Collectors.toSet());
        working.entrySet()
                .removeIf(entry -> {
                    boolean gone = !there.contains(entry.getKey());
                    if (gone) {
                        entry.getValue().delivery().stop();
                    }
                    return gone;
                });
        for (String id : there) {
            working.computeIfAbsent(id, this::begin);
        }
    }

    private Working begin(String id) {
        var notes = new DeliveryNotes(graph.graph(), id, owner);
        var delivery = new Delivery(notes, changes, sender, properties);
        return new Working(delivery, Thread.ofVirtual().name("webhook-" + id).start(delivery));
    }

    @Override
    public void start() {
        running = true;
        supervisor = Thread.ofVirtual().name("webhooks").start(this::supervise);
    }

    /** What is under way is ended first; what is not taken by then is sent again after a start. */
    @Override
    public void stop() {
        running = false;
        asked.release();
        try {
            supervisor.join();
            working.values().forEach(one -> one.delivery().stop());
            for (Working one : working.values()) {
                one.thread().join(properties.timeout());
            }
            working.clear();
            sender.close();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            LOG.debug("Connections of webhooks were not closed cleanly", closed);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
