package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Makes the graph ready before anything is served from it: takes back what an interrupted import
 * left, and fills an empty graph from the seed data.
 */
@Component
final class SeedLoader implements SmartLifecycle {

    /** Before the web server takes requests, which is at {@code DEFAULT_PHASE - 2048}. */
    static final int PHASE = DEFAULT_PHASE - 8192;

    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

    /** Another instance of the same server may be at work; it gives a sign every few seconds. */
    private static final Duration STALE_AFTER = Duration.ofMinutes(2);

    private final SeedProperties properties;
    private final Importer importer;
    private final ChangeLog log;
    private final ImportTransactions transactions;
    private final boolean embedded;
    private final boolean startEmpty;
    private volatile boolean running;

    SeedLoader(
            SeedProperties properties,
            Importer importer,
            ChangeLog log,
            ImportTransactions transactions,
            ObjectProvider<EmbeddedDatabase> embeddedDatabase,
            @Value("${atlas.command:}") String command) {
        this.properties = properties;
        this.importer = importer;
        this.log = log;
        this.transactions = transactions;
        // Made-up records are not mixed with real ones.
        this.startEmpty = command.equals("generate");
        this.embedded = embeddedDatabase.getIfAvailable() != null;
    }

    @Override
    public void start() {
        for (ImportTransaction run :
                transactions.unfinished(embedded ? Duration.ZERO : STALE_AFTER)) {
            LOG.warn("Import \"{}\" was interrupted; taking back what it wrote", run.description());
            LOG.info("Took back {} changes", transactions.revert(run));
        }
        if (properties.hasSeed() && !startEmpty && (properties.seedUpdate() || log.head() == 0)) {
            load();
        }
        running = true;
    }

    private void load() {
        LOG.info("Loading the data package {}", properties.seed());
        ImportReport report =
                importer.run(new ImportRequest(properties.seed(), null, false, "seed"));
        if (!report.accepted()) {
            throw new SeedImportException(report);
        }
        LOG.info(
                "Loaded {}: {} rows in {} files, {} changes",
                report.source(),
                report.rows(),
                report.files().size(),
                report.changed());
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
