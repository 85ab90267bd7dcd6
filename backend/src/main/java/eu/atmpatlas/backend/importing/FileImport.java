package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.FileReport.Outcome;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.Receipt;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.Violation;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports one file, wholly or not at all. A file of moderate length goes through the write door in
 * one transaction. A longer one is checked to its end first, which finds all but what others change
 * meanwhile, and is then written in batches under a {@link LongRun} that is taken back if one
 * fails.
 */
@Component
final class FileImport {

    private final WriteDoor door;
    private final Standing standing;
    private final LongRun longRun;
    private final ImportLimits limits;

    FileImport(WriteDoor door, Standing standing, LongRun longRun, ImportLimits limits) {
        this.door = door;
        this.standing = standing;
        this.longRun = longRun;
        this.limits = limits;
    }

    /** Checks a file to its end and writes nothing. */
    FileReport check(DataFile file, Ahead ahead) throws IOException {
        var problems = new Problems(file.name(), limits.maxProblems());
        var progress = new Progress(file.name() + ": checking", "rows");
        try (Sheet sheet = Sheet.open(file, limits, problems)) {
            RowReader reader = reader(file);
            List<SheetRow> rows = next(sheet);
            while (!rows.isEmpty()) {
                check(reader.read(rows), ahead);
                progress.at(sheet.rows());
                rows = next(sheet);
            }
            return report(file, sheet, problems, Outcome.CHECKED, 0);
        }
    }

    /** Imports a file. */
    FileReport run(DataFile file, String source, String actor) throws IOException {
        var problems = new Problems(file.name(), limits.maxProblems());
        var ahead = new Ahead(new Seen(), 0);
        try (Sheet sheet = Sheet.open(file, limits, problems)) {
            RowReader reader = reader(file);
            var held = new ArrayList<Statement>();
            List<SheetRow> rows = next(sheet);
            while (!rows.isEmpty() && sheet.rows() <= limits.rowsPerTransaction()) {
                held.addAll(reader.read(rows));
                rows = next(sheet);
            }
            if (rows.isEmpty()) {
                ahead.note(held);
                long changed = writeAtOnce(held, problems, file, source, actor);
                return report(file, sheet, problems, Outcome.IMPORTED, changed);
            }
        }
        // Too long to hold: from the beginning again, keeping nothing.
        FileReport checked = check(file, ahead);
        return checked.outcome() == Outcome.REFUSED
                ? checked
                : longRun.write(file, () -> reader(file), checked, source, actor);
    }

    private long writeAtOnce(
            List<Statement> held, Problems problems, DataFile file, String source, String actor) {
        List<Write> writes = held.stream().map(Statement::write).toList();
        if (!problems.none()) {
            // Nothing will be written; but tell of everything that is wrong, not of half of it.
            refuse(held, 0, door.check(writes));
            return 0;
        }
        try {
            var by = new Provenance(actor, reason(file, source), Provenance.Method.IMPORT);
            Receipt receipt = door.apply(writes, by);
            return receipt.changed();
        } catch (RefusedWritesException refused) {
            refuse(held, 0, refused.violations());
            return 0;
        }
    }

    private void check(List<Statement> batch, Ahead ahead) {
        List<Write> standIns = ahead.standIns(batch);
        ahead.note(batch);
        var writes = new ArrayList<Write>(standIns);
        batch.forEach(statement -> writes.add(statement.write()));
        refuse(batch, standIns.size(), door.check(writes));
    }

    /** Reports violations on the rows that asked for the writes; those of stand-ins say nothing. */
    static void refuse(List<Statement> batch, int standIns, List<Violation> violations) {
        for (Violation violation : violations) {
            if (violation.index() >= standIns) {
                batch.get(violation.index() - standIns).refuse(violation);
            }
        }
    }

    static String reason(DataFile file, String source) {
        return source.equals(file.name()) ? source : source + ", " + file.name();
    }

    private List<SheetRow> next(Sheet sheet) {
        return sheet.next(limits.batch());
    }

    private RowReader reader(DataFile file) {
        return file.table()
                .kind()
                .<RowReader>map(kind -> new EntityRows(kind, standing))
                .orElseGet(() -> ofTable(file.table(), file.scheme()));
    }

    private RowReader ofTable(Table table, @Nullable String scheme) {
        return switch (table) {
            case SOURCES, VOCABULARIES, CONCEPTS -> new VocabularyRows(table, scheme);
            default -> new PartRows(table, standing);
        };
    }

    private static FileReport report(
            DataFile file, Sheet sheet, Problems problems, Outcome outcome, long changed) {
        Header header = sheet.header();
        return new FileReport(
                file.name(),
                file.table().label(),
                problems.none() ? outcome : Outcome.REFUSED,
                sheet.rows(),
                changed,
                problems.kept(),
                problems.count(),
                header == null ? List.of() : header.unmapped());
    }
}
