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
 * Makes the graph ready before anything is served from it: takes back what an interrupted import
 * left, and fills an empty graph from the seed data. The first load is one run: if it is
 * interrupted it is resumed at the next start, and nothing is served before it is complete.
 */
@Component
final class SeedLoader implements SmartLifecycle {

    /** Before the web server takes requests, which is at {@code DEFAULT_PHASE - 2048}. */
    static final int PHASE = DEFAULT_PHASE - 8192;

    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    /** Another instance of the same server may be at work; it gives a sign with each batch. */
    static final Duration STALE_AFTER = Duration.ofMinutes(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final SeedProperties properties;
    private final Importer importer;
    private final ImportTransactions transactions;
    private final Duration quiet;
    private final boolean wanted;
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
                // Nobody else can have the embedded database open.
                embeddedDatabase.getIfAvailable() == null ? STALE_AFTER : Duration.ZERO,
                // Made-up records are not mixed with real ones.
                !command.equals("generate"));
    }

    SeedLoader(
            SeedProperties properties,
            Importer importer,
            ImportTransactions transactions,
            Duration quiet,
            boolean realData) {
        this.properties = properties;
        this.importer = importer;
        this.transactions = transactions;
        this.quiet = quiet;
        this.wanted = properties.hasSeed() && realData;
    }

    @Override
    public void start() {
        boolean logged = false;
        boolean loaded = false;
        do {
            for (ImportTransaction run : transactions.takeOver(quiet)) {
                loaded |= recover(run);
            }
            Optional<ImportTransaction> first =
                    wanted
                            ? transactions.beginFirstLoad("seed", properties.seed())
                            : Optional.empty();
            if (first.isPresent()) {
                load(first.get());
                loaded = true;
            }
            if (transactions.isLoading() && !logged) {
                logged = true;
                LOG.info("Another instance is loading the first data; waiting until it has");
            }
        } while (transactions.isLoading() && pause());
        if (wanted && properties.seedUpdate() && !loaded) {
            report("Updated from", demandAccepted(importer.run(order())));
        }
        running = true;
    }

    /** Whether it has loaded the data by that. */
    private boolean recover(ImportTransaction run) {
        if (run.firstLoad() && wanted) {
            LOG.warn("The first load of {} was interrupted; resuming it", run.description());
            String seed = properties.seed();
            load(run.description().equals(seed) ? run : transactions.restart(run, seed));
            return true;
        }
        LOG.warn("Import \"{}\" was interrupted; taking back what it wrote", run.description());
        LOG.info("Took back {} changes", transactions.revert(run));
        return false;
    }

    private void load(ImportTransaction run) {
        LOG.info("Loading the data package {}", properties.seed());
        ImportReport report;
        try {
            report = demandAccepted(importer.run(order(), run));
        } catch (RuntimeException failure) {
            giveUp(run, failure);
            throw failure;
        }
        transactions.end(run);
        report("Loaded", report);
    }

    private void giveUp(ImportTransaction run, RuntimeException failure) {
        try {
            transactions.release(run);
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private ImportRequest order() {
        return new ImportRequest(properties.seed(), null, false, "seed");
    }

    private static ImportReport demandAccepted(ImportReport report) {
        if (!report.accepted()) {
            throw new SeedImportException(report);
        }
        return report;
    }

    private static void report(String what, ImportReport report) {
        LOG.info(
                "{} {}: {} rows in {} files, {} changes",
                what,
                report.source(),
                report.rows(),
                report.files().size(),
                report.changed());
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while another instance loads the first data", stopped);
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
