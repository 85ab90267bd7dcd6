package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.FileReport.Outcome;
import eu.atmpatlas.backend.importing.csv.CsvHeader;
import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.CsvTable;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.ImportProblems;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EnteredBy;
import eu.atmpatlas.backend.importing.mapping.EntityRowMapper;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.backend.importing.mapping.HashedKeyMap;
import eu.atmpatlas.backend.importing.mapping.PartRowMapper;
import eu.atmpatlas.backend.importing.mapping.PendingReferences;
import eu.atmpatlas.backend.importing.mapping.RowMapper;
import eu.atmpatlas.backend.importing.mapping.RowWrite;
import eu.atmpatlas.backend.importing.mapping.StatementRowMapper;
import eu.atmpatlas.backend.importing.mapping.VocabularyRowMapper;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteResult;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports one file completely or not at all. A short file is written in one transaction. A long
 * file is validated completely first, which finds all errors except those from concurrent changes;
 * then a {@link BatchedImport} writes it in batches and reverts them if one fails.
 */
@Component
final class FileImporter {

    private final WriteService writeService;
    private final ImportTransactions runs;
    private final GraphLookup graph;
    private final BatchedImport batchedImport;
    private final ImportLimits limits;

    FileImporter(
            WriteService writeService,
            ImportTransactions runs,
            GraphLookup graph,
            BatchedImport batchedImport,
            ImportLimits limits) {
        this.writeService = writeService;
        this.runs = runs;
        this.graph = graph;
        this.batchedImport = batchedImport;
        this.limits = limits;
    }

    /** Validates a file completely, without writing. */
    FileReport check(DataFile file, PendingReferences pending, boolean strict) throws IOException {
        return check(file, pending, strict, EnteredBy.FILE, null);
    }

    private FileReport check(
            DataFile file,
            PendingReferences pending,
            boolean strict,
            EnteredBy enteredBy,
            @Nullable ImportTransaction run)
            throws IOException {
        var problems = new ImportProblems(file.name(), limits.maxProblems(), strict);
        var progress = new ProgressLogger(file.name() + ": checking", "rows");
        try (CsvTable csv = CsvTable.open(file, limits, problems)) {
            RowMapper mapper = mapperFor(file, enteredBy);
            List<CsvRow> rows = nextBatch(csv);
            while (!rows.isEmpty()) {
                check(mapper.map(rows), pending);
                if (run != null) {
                    runs.renew(run);
                }
                progress.update(csv.rows());
                rows = nextBatch(csv);
            }
            return report(file, csv, problems, Outcome.CHECKED, 0);
        }
    }

    /**
     * Imports a file.
     *
     * @param run that it is a part of; null if it is imported alone
     */
    FileReport run(
            DataFile file, String source, ImportRequest request, @Nullable ImportTransaction run)
            throws IOException {
        String actor = request.actor();
        EnteredBy enteredBy = request.enteredBy();
        var problems = new ImportProblems(file.name(), limits.maxProblems(), request.strict());
        var pending = new PendingReferences(new HashedKeyMap(), 0);
        try (CsvTable csv = CsvTable.open(file, limits, problems)) {
            RowMapper mapper = mapperFor(file, enteredBy);
            var buffered = new ArrayList<RowWrite>();
            List<CsvRow> rows = nextBatch(csv);
            while (!rows.isEmpty() && csv.rows() <= limits.rowsPerTransaction()) {
                buffered.addAll(mapper.map(rows));
                rows = nextBatch(csv);
            }
            if (rows.isEmpty()) {
                pending.add(buffered);
                long changed = writeAtOnce(buffered, problems, by(file, source, request, run), run);
                return report(file, csv, problems, Outcome.IMPORTED, changed);
            }
        }
        // Too long for memory: read it again from the beginning, without keeping rows.
        FileReport checked = check(file, pending, request.strict(), enteredBy, run);
        if (checked.outcome() == Outcome.REFUSED) {
            return checked;
        }
        return run == null
                ? batchedImport.write(
                        file, () -> mapperFor(file, enteredBy), checked, source, actor)
                : batchedImport.write(
                        file,
                        () -> mapperFor(file, enteredBy),
                        checked,
                        run,
                        by(file, source, request, run));
    }

    private static Provenance by(
            DataFile file, String source, ImportRequest request, @Nullable ImportTransaction run) {
        Provenance.Method method =
                request.enteredBy().method() == Statement.Method.CONNECTOR
                        ? Provenance.Method.CONNECTOR
                        : Provenance.Method.IMPORT;
        String reason = reason(file, source);
        return run == null
                ? new Provenance(request.actor(), reason, method)
                : run.provenance(reason, method);
    }

    private long writeAtOnce(
            List<RowWrite> rowWrites,
            ImportProblems problems,
            Provenance provenance,
            @Nullable ImportTransaction run) {
        List<Write> writes = rowWrites.stream().map(RowWrite::write).toList();
        if (!problems.isEmpty()) {
            // Nothing will be written, but validate all rows, to report all errors at once.
            reportViolations(rowWrites, 0, writeService.check(writes));
            return 0;
        }
        try {
            WriteResult receipt =
                    run == null
                            ? writeService.apply(writes, provenance)
                            : runs.apply(writes, provenance, run);
            return receipt.changed();
        } catch (RefusedWritesException refused) {
            reportViolations(rowWrites, 0, refused.violations());
            return 0;
        }
    }

    private void check(List<RowWrite> batch, PendingReferences pending) {
        List<Write> placeholders = pending.placeholders(batch);
        pending.add(batch);
        var writes = new ArrayList<Write>(placeholders);
        batch.forEach(rowWrite -> writes.add(rowWrite.write()));
        reportViolations(batch, placeholders.size(), writeService.check(writes));
    }

    /** Reports violations at the rows that caused the writes; ignores those of placeholders. */
    static void reportViolations(
            List<RowWrite> batch, int placeholders, List<Violation> violations) {
        for (Violation violation : violations) {
            if (violation.index() >= placeholders) {
                batch.get(violation.index() - placeholders).reportViolation(violation);
            }
        }
    }

    static String reason(DataFile file, String source) {
        return source.equals(file.name()) ? source : source + ", " + file.name();
    }

    private List<CsvRow> nextBatch(CsvTable csv) {
        return csv.next(limits.batch());
    }

    private RowMapper mapperFor(DataFile file, EnteredBy enteredBy) {
        return file.table()
                .kind()
                .<RowMapper>map(kind -> new EntityRowMapper(kind, graph, enteredBy))
                .orElseGet(() -> mapperForTable(file.table(), file.scheme(), enteredBy));
    }

    private RowMapper mapperForTable(
            TableSchema table, @Nullable String scheme, EnteredBy enteredBy) {
        return switch (table.type()) {
            case SOURCES, VOCABULARIES, CONCEPTS -> new VocabularyRowMapper(table, scheme);
            case STATEMENTS -> new StatementRowMapper(graph, enteredBy);
            default -> new PartRowMapper(table, graph, enteredBy);
        };
    }

    private static FileReport report(
            DataFile file, CsvTable csv, ImportProblems problems, Outcome outcome, long changed) {
        CsvHeader header = csv.header();
        return new FileReport(
                file.name(),
                file.table().label(),
                problems.isEmpty() ? outcome : Outcome.REFUSED,
                csv.rows(),
                changed,
                problems.entries(),
                problems.count(),
                problems.warningCount(),
                header == null ? List.of() : header.unmapped());
    }
}
