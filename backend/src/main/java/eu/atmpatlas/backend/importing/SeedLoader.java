package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/**
 * Prepares the graph before the atlas serves requests: reverts interrupted imports, and fills an
 * empty graph from the seed data. The first load is one run. If it is interrupted, the next start
 * resumes it; the atlas serves nothing before it is complete.
 */
@Component
final class SeedLoader implements SmartLifecycle {

    /** Before the web server, whose phase is {@code DEFAULT_PHASE - 2048}. */
    static final int PHASE = DEFAULT_PHASE - 8192;

    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    /**
     * After this time a run counts as abandoned. A running instance renews its run with each batch.
     */
    static final Duration STALE_AFTER = Duration.ofMinutes(2);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final SeedProperties properties;
    private final Importer importer;
    private final ImportTransactions transactions;
    private final Duration staleAfter;
    private final boolean seedEnabled;
    private volatile boolean running;

    @Autowired
    SeedLoader(
            SeedProperties properties,
            Importer importer,
            ImportTransactions transactions,
            ObjectProvider<EmbeddedDatabase> embeddedDatabase,
            @Value("${atlas.command:}") String command) {
        this(
                properties,
                importer,
                transactions,
                // No other instance can have the embedded database open.
                embeddedDatabase.getIfAvailable() == null ? STALE_AFTER : Duration.ZERO,
                // Do not mix synthetic records with real ones.
                !command.equals("generate"));
    }

    SeedLoader(
            SeedProperties properties,
            Importer importer,
            ImportTransactions transactions,
            Duration staleAfter,
            boolean realData) {
        this.properties = properties;
        this.importer = importer;
        this.transactions = transactions;
        this.staleAfter = staleAfter;
        this.seedEnabled = properties.hasSeed() && realData;
    }

    @Override
    public void start() {
        boolean logged = false;
        boolean loaded = false;
        do {
            for (ImportTransaction run : transactions.takeOver(staleAfter)) {
                loaded |= recover(run);
            }
            Optional<ImportTransaction> first =
                    seedEnabled
                            ? transactions.beginFirstLoad("seed", properties.seed())
                            : Optional.empty();
            if (first.isPresent()) {
                load(first.get());
                loaded = true;
            }
            if (transactions.isLoading() && !logged) {
                logged = true;
                LOG.info("Another instance is loading the seed data; waiting for it");
            }
        } while (transactions.isLoading() && pause());
        if (seedEnabled && properties.seedUpdate() && !loaded) {
            report("Updated from", requireAccepted(importer.run(seedRequest())));
        }
        running = true;
    }

    /** Resumes or reverts an interrupted run; true if it has loaded the seed data. */
    private boolean recover(ImportTransaction run) {
        if (run.firstLoad() && seedEnabled) {
            LOG.warn("The first load of {} was interrupted; resuming it", run.description());
            String seed = properties.seed();
            load(run.description().equals(seed) ? run : transactions.restart(run, seed));
            return true;
        }
        LOG.warn("Import \"{}\" was interrupted; reverting what it wrote", run.description());
        LOG.info("Reverted {} changes", transactions.revert(run));
        return false;
    }

    private void load(ImportTransaction run) {
        LOG.info("Loading the data package {}", properties.seed());
        ImportReport report;
        try {
            report = requireAccepted(importer.run(seedRequest(), run));
        } catch (RuntimeException failure) {
            release(run, failure);
            throw failure;
        }
        transactions.end(run);
        report("Loaded", report);
    }

    private void release(ImportTransaction run, RuntimeException failure) {
        try {
            transactions.release(run);
        } catch (RuntimeException secondFailure) {
            failure.addSuppressed(secondFailure);
        }
    }

    private ImportRequest seedRequest() {
        return new ImportRequest(properties.seed(), null, false, "seed");
    }

    private static ImportReport requireAccepted(ImportReport report) {
        if (!report.accepted()) {
            throw new SeedImportException(report);
        }
        return report;
    }

    private static void report(String action, ImportReport report) {
        LOG.info(
                "{} {}: {} rows in {} files, {} changes",
                action,
                report.source(),
                report.rows(),
                report.files().size(),
                report.changed());
        if (report.warnings() > 0) {
            LOG.warn("{}", report.text());
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL_INTERVAL);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while waiting for another instance to load the seed data",
                    stopped);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
