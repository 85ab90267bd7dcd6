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
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes a file that is too long for one transaction, in batches. A run that does not come to its
 * end, because a batch is refused, the machine fails or the process is killed, is taken back: at
 * once, or at the next start.
 */
@Component
final class BatchedImport {

    private static final Logger LOG = LoggerFactory.getLogger(BatchedImport.class);

    private final WriteService writeService;
    private final ImportTransactions transactions;
    private final ImportLimits limits;

    BatchedImport(WriteService writeService, ImportTransactions transactions, ImportLimits limits) {
        this.writeService = writeService;
        this.transactions = transactions;
        this.limits = limits;
    }

    FileReport write(
            DataFile file,
            Supplier<RowMapper> mappers,
            FileReport checked,
            String source,
            String actor)
            throws IOException {
        var problems = new ImportProblems(file.name(), limits.maxProblems());
        ImportTransaction run = transactions.begin(actor, FileImporter.reason(file, source));
        long changed = 0;
        try (CsvTable csv = CsvTable.open(file, limits, problems)) {
            changed = write(csv, mappers.get(), run, problems, file.name());
        } catch (RuntimeException | IOException | Error failure) {
            rollBack(run, failure);
            throw failure;
        }
        if (problems.isEmpty()) {
            transactions.end(run);
        } else {
            LOG.warn("{}: a batch was refused, so what was written is taken back", file.name());
            transactions.revert(run);
        }
        return new FileReport(
                file.name(),
                checked.table(),
                problems.isEmpty() ? Outcome.IMPORTED : Outcome.REFUSED,
                checked.rows(),
                problems.isEmpty() ? changed : 0,
                problems.entries(),
                problems.count(),
                checked.unmapped());
    }

    private long write(
            CsvTable csv,
            RowMapper mapper,
            ImportTransaction run,
            ImportProblems problems,
            String name) {
        var progress = new ProgressLogger(name + ": writing", "rows");
        Provenance provenance = run.provenance(Provenance.Method.IMPORT);
        long changed = 0;
        List<CsvRow> rows = csv.next(limits.batch());
        while (!rows.isEmpty() && problems.isEmpty()) {
            List<RowWrite> batch = mapper.map(rows);
            try {
                changed +=
                        writeService
                                .apply(batch.stream().map(RowWrite::write).toList(), provenance)
                                .changed();
            } catch (RefusedWritesException refused) {
                FileImporter.reportViolations(batch, 0, refused.violations());
            }
            transactions.heartbeat(run);
            progress.update(csv.rows());
            rows = csv.next(limits.batch());
        }
        return changed;
    }

    private void rollBack(ImportTransaction run, Throwable failure) {
        try {
            transactions.revert(run);
        } catch (RuntimeException again) {
            // Left open, it is taken back at the next start.
            failure.addSuppressed(again);
        }
    }
}
