package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.FileReport.Outcome;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteDoor;
import eu.atmpatlas.graph.write.WriteRun;
import eu.atmpatlas.graph.write.WriteRuns;

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
final class LongRun {

    private static final Logger LOG = LoggerFactory.getLogger(LongRun.class);

    private final WriteDoor door;
    private final WriteRuns runs;
    private final ImportLimits limits;

    LongRun(WriteDoor door, WriteRuns runs, ImportLimits limits) {
        this.door = door;
        this.runs = runs;
        this.limits = limits;
    }

    FileReport write(
            DataFile file,
            Supplier<RowReader> readers,
            FileReport checked,
            String source,
            String actor)
            throws IOException {
        var problems = new Problems(file.name(), limits.maxProblems());
        WriteRun run = runs.begin(actor, FileImport.reason(file, source));
        long changed = 0;
        try (Sheet sheet = Sheet.open(file, limits, problems)) {
            changed = write(sheet, readers.get(), run, problems, file.name());
        } catch (RuntimeException | IOException | Error failure) {
            takeBack(run, failure);
            throw failure;
        }
        if (problems.none()) {
            runs.end(run);
        } else {
            LOG.warn("{}: a batch was refused, so what was written is taken back", file.name());
            runs.revert(run);
        }
        return new FileReport(
                file.name(),
                checked.table(),
                problems.none() ? Outcome.IMPORTED : Outcome.REFUSED,
                checked.rows(),
                problems.none() ? changed : 0,
                problems.kept(),
                problems.count(),
                checked.unmapped());
    }

    private long write(
            Sheet sheet, RowReader reader, WriteRun run, Problems problems, String name) {
        var progress = new Progress(name + ": writing", "rows");
        Provenance by = run.provenance(Provenance.Method.IMPORT);
        long changed = 0;
        List<SheetRow> rows = sheet.next(limits.batch());
        while (!rows.isEmpty() && problems.none()) {
            List<Statement> batch = reader.read(rows);
            try {
                changed += door.apply(batch.stream().map(Statement::write).toList(), by).changed();
            } catch (RefusedWritesException refused) {
                FileImport.refuse(batch, 0, refused.violations());
            }
            runs.alive(run);
            progress.at(sheet.rows());
            rows = sheet.next(limits.batch());
        }
        return changed;
    }

    private void takeBack(WriteRun run, Throwable failure) {
        try {
            runs.revert(run);
        } catch (RuntimeException again) {
            // Left open, it is taken back at the next start.
            failure.addSuppressed(again);
        }
    }
}
