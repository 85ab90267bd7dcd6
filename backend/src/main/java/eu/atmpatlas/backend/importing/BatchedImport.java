package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.FileReport.Outcome;
import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.CsvTable;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.ImportProblems;
import eu.atmpatlas.backend.importing.mapping.RowMapper;
import eu.atmpatlas.backend.importing.mapping.RowWrite;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.LostRunException;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.model.Write;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes a long file in batches, each in one transaction. If a batch is refused, or the process
 * ends early, all batches are reverted: at once, or at the next start. A file of the first load is
 * a part of that run instead.
 */
@Component
final class BatchedImport {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedImport.class);

    private final ImportTransactions transactions;
    private final ImportLimits limits;

    BatchedImport(ImportTransactions transactions, ImportLimits limits) {
        this.transactions = transactions;
        this.limits = limits;
    }

    /**
     * Writes the file as a run of its own.
     *
     * @throws LostRunException if another process has reverted the run meanwhile
     */
    FileReport write(
            DataFile file,
            Supplier<RowMapper> mappers,
            FileReport checked,
            String source,
            String actor)
            throws IOException {
        ImportTransaction run = transactions.begin(actor, FileImporter.reason(file, source));
        FileReport report;
        try {
            report = write(file, mappers, checked, run, run.provenance(Provenance.Method.IMPORT));
        } catch (RuntimeException | IOException | Error failure) {
            rollBack(run, failure);
            throw failure;
        }
        if (report.outcome() == Outcome.IMPORTED) {
            transactions.end(run);
        } else {
            LOG.warn("{}: a batch was refused; reverting what was written", file.name());
            transactions.revert(run);
        }
        return report;
    }

    /** Writes the file as a part of an existing run. */
    FileReport write(
            DataFile file,
            Supplier<RowMapper> mappers,
            FileReport checked,
            ImportTransaction run,
            Provenance provenance)
            throws IOException {
        var problems = new ImportProblems(file.name(), limits.maxProblems());
        long changed;
        try (CsvTable csv = CsvTable.open(file, limits, problems)) {
            changed = write(csv, mappers.get(), run, provenance, problems, file.name());
        }
        return new FileReport(
                file.name(),
                checked.table(),
                problems.isEmpty() ? Outcome.IMPORTED : Outcome.REFUSED,
                checked.rows(),
                problems.isEmpty() ? changed : 0,
                problems.isEmpty() ? checked.problems() : problems.entries(),
                problems.count(),
                checked.warningCount(),
                checked.unmapped());
    }

    private long write(
            CsvTable csv,
            RowMapper mapper,
            ImportTransaction run,
            Provenance provenance,
            ImportProblems problems,
            String name) {
        var progress = new ProgressLogger(name + ": writing", "rows");
        long changed = 0;
        List<CsvRow> rows = csv.next(limits.batch());
        while (!rows.isEmpty() && problems.isEmpty()) {
            List<RowWrite> batch = mapper.map(rows);
            try {
                List<Write> writes = batch.stream().map(RowWrite::write).toList();
                changed += transactions.apply(writes, provenance, run).changed();
            } catch (RefusedWritesException refused) {
                FileImporter.reportViolations(batch, 0, refused.violations());
            }
            progress.update(csv.rows());
            rows = csv.next(limits.batch());
        }
        return changed;
    }

    private void rollBack(ImportTransaction run, Throwable failure) {
        if (failure instanceof LostRunException) {
            // The process that holds the run reverts it.
            return;
        }
        try {
            transactions.revert(run);
        } catch (RuntimeException secondFailure) {
            // The run stays open; the next start reverts it.
            failure.addSuppressed(secondFailure);
        }
    }
}
