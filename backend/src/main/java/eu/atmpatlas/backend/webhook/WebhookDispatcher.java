package eu.atmpatlas.backend.webhook;

import eu.atmpatlas.graph.migration.MigratedGraph;
import eu.atmpatlas.graph.webhook.Webhook;
import eu.atmpatlas.graph.webhook.WebhookOutbox;
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

/** Runs one delivery worker per webhook while the application runs. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);

    /** How often to look for webhooks that another instance created. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(30);

    private final MigratedGraph graph;
    private final Webhooks webhooks;
    private final WebhookChanges changes;
    private final WebhookProperties properties;
    private final String owner = UUID.randomUUID().toString();
    private final MessageSender sender;
    private final Map<String, RunningWorker> workers = new HashMap<>();
    private final Semaphore changeSignal = new Semaphore(0);
    private volatile boolean running;
    private Thread supervisor = Thread.ofVirtual().name("webhooks").unstarted(this::supervise);

    private record RunningWorker(DeliveryWorker worker, Thread thread) {}

    WebhookDispatcher(
            MigratedGraph graph,
            Webhooks webhooks,
            WebhookChanges changes,
            WebhookProperties properties) {
        this.graph = graph;
        this.webhooks = webhooks;
        this.changes = changes;
        this.properties = properties;
        this.sender =
                new MessageSender(
                        new PublicAddressResolver(properties.allowPrivate()), properties.timeout());
    }

    /** Makes all workers read their webhooks again, because the administrator changed something. */
    void wakeAll() {
        changeSignal.release();
    }

    private void supervise() {
        while (running) {
            try {
                reconcile();
            } catch (RuntimeException exception) {
                LOG.warn("Webhooks cannot be read; trying again", exception);
            }
            try {
                boolean any =
                        changeSignal.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                if (any) {
                    changeSignal.drainPermits();
                    workers.values().forEach(one -> one.worker().wake());
                }
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void reconcile() {
        Set<String> ids = webhooks.all().stream().map(Webhook::id).collect(Collectors.toSet());
        workers.entrySet()
                .removeIf(entry -> {
                    boolean gone = !ids.contains(entry.getKey());
                    if (gone) {
                        entry.getValue().worker().stop();
                    }
                    return gone;
                });
        for (String id : ids) {
            workers.computeIfAbsent(id, this::startWorker);
        }
    }

    private RunningWorker startWorker(String id) {
        var outbox = new WebhookOutbox(graph.graph(), id, owner);
        var delivery = new DeliveryWorker(outbox, changes, sender, properties);
        return new RunningWorker(
                delivery, Thread.ofVirtual().name("webhook-" + id).start(delivery));
    }

    @Override
    public void start() {
        running = true;
        supervisor = Thread.ofVirtual().name("webhooks").start(this::supervise);
    }

    /**
     * Ends running deliveries first. Messages that are not accepted by then are sent again after
     * the next start.
     */
    @Override
    public void stop() {
        running = false;
        changeSignal.release();
        try {
            supervisor.join();
            workers.values().forEach(one -> one.worker().stop());
            for (RunningWorker one : workers.values()) {
                one.thread().join(properties.timeout());
            }
            workers.clear();
            sender.close();
        } catch (InterruptedException interrupted) {
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
