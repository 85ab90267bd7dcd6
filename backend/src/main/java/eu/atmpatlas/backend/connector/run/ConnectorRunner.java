package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.download.DownloadException;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;
import eu.atmpatlas.backend.connector.run.RegisterPages.Pages;
import eu.atmpatlas.backend.importing.csv.UnreadableFileException;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.connector.ConnectorRun.Outcome;
import eu.atmpatlas.graph.connector.ConnectorRuns;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relations;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Runs connectors, one at a time: fetches the register, reads and matches its entries, writes what
 * is new, and stores what was found. A dry run stores nothing.
 */
@Component
public final class ConnectorRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRunner.class);

    private final RegisterPages pages;
    private final Entities entities;
    private final Relations relations;
    private final SourceRepository sources;
    private final TableImport tableImport;
    private final ConnectorRuns runs;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock(true);

    ConnectorRunner(
            RegisterPages pages,
            Entities entities,
            Relations relations,
            SourceRepository sources,
            TableImport tableImport,
            ConnectorRuns runs,
            Clock clock) {
        this.pages = pages;
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.tableImport = tableImport;
        this.runs = runs;
        this.clock = clock;
    }

    /** Runs a connector. A failure is reported, not thrown. */
    public ConnectorReport run(Connector connector, RunOptions options) {
        lock.lock();
        try {
            return runLocked(connector, options);
        } finally {
            lock.unlock();
        }
    }

    private ConnectorReport runLocked(Connector connector, RunOptions options) {
        Instant started = clock.instant();
        var findings = new ConnectorFindings();
        Result result = attempt(connector, options, findings);
        ConnectorRun run =
                new ConnectorRun(
                        connector.info().name(),
                        started,
                        clock.instant(),
                        result.outcome(),
                        result.counts(),
                        result.pages() == null ? null : result.pages().address(),
                        result.pages() == null ? null : result.pages().etag(),
                        result.pages() == null ? null : result.pages().lastModified(),
                        result.failure());
        if (!options.dryRun()) {
            runs.add(run);
        }
        return new ConnectorReport(run, options.dryRun(), findings.kept(), findings.omitted());
    }

    private record Result(
            Outcome outcome, Counts counts, @Nullable Pages pages, @Nullable String failure) {

        static Result failed(String reason) {
            return new Result(Outcome.FAILED, Counts.NONE, null, reason);
        }
    }

    private Result attempt(Connector connector, RunOptions options, ConnectorFindings findings) {
        try {
            Path folder = Files.createTempDirectory("atlas-connector");
            try {
                return read(connector, options, findings, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (DownloadException
                | UnreadableRegisterException
                | UnreadableFileException
                | IllegalStateException failure) {
            return Result.failed(String.valueOf(failure.getMessage()));
        } catch (RuntimeException unexpected) {
            String name = connector.info().name();
            LOG.error("The connector {} failed", name, unexpected);
            return Result.failed(
                    "an unexpected failure (%s); the log has more"
                            .formatted(unexpected.getClass().getSimpleName()));
        } catch (IOException failure) {
            // The message of an IOException can contain a path of the machine.
            return Result.failed(
                    "a file cannot be read or written (%s)"
                            .formatted(failure.getClass().getSimpleName()));
        }
    }

    private Result read(
            Connector connector, RunOptions options, ConnectorFindings findings, Path folder)
            throws IOException {
        return switch (connector) {
            case Connector.OfRecords records -> readRecords(records, options, findings, folder);
            case Connector.OfTable table -> readTable(table, options, findings, folder);
        };
    }

    private Result readRecords(
            Connector.OfRecords connector,
            RunOptions options,
            ConnectorFindings findings,
            Path folder)
            throws IOException {
        LocalDate today = LocalDate.now(clock);
        var tables = new RunTables();
        var rows = new EntryRows(tables, findings, today);
        var collector =
                new EntryCollector(
                        new RecordMatcher(entities),
                        rows,
                        new RelationRows(tables, entities, relations, rows::addSource, today),
                        findings,
                        options.create());
        Pages read =
                pages.forEach(
                        connector.info(),
                        options,
                        folder,
                        file -> connector.read(file, collector),
                        connector::next);
        if (read.notModified()) {
            return new Result(Outcome.NOT_MODIFIED, Counts.NONE, read, null);
        }
        collector.finish();
        // A source keeps its title and the day when it was first read.
        tables.removeSources(
                sources.findAllByIdIn(tables.sources()).stream()
                        .map(Source::id)
                        .collect(Collectors.toUnmodifiableSet()));
        String actor = "connector " + connector.info().name();
        long refused =
                tableImport.write(
                        tables,
                        Files.createDirectory(folder.resolve("tables")),
                        actor,
                        options.dryRun(),
                        findings);
        return new Result(Outcome.COMPLETED, collector.counts(tables, refused), read, null);
    }

    private Result readTable(
            Connector.OfTable connector,
            RunOptions options,
            ConnectorFindings findings,
            Path folder)
            throws IOException {
        var counts = new Counts[] {Counts.NONE};
        Pages read =
                pages.forEach(
                        connector.info(),
                        options,
                        folder,
                        file -> counts[0] = connector.update(file, options.dryRun(), findings),
                        (request, page) -> java.util.Optional.empty());
        return read.notModified()
                ? new Result(Outcome.NOT_MODIFIED, Counts.NONE, read, null)
                : new Result(Outcome.COMPLETED, counts[0], read, null);
    }
}
