package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.importing.ImportReport;
import eu.atmpatlas.backend.importing.ImportRequest;
import eu.atmpatlas.backend.importing.Importer;
import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.importing.mapping.EnteredBy;
import eu.atmpatlas.graph.statement.Statement.Method;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the tables of a run through the importer, as one run of the change log. Rows that the
 * importer refuses are left out and reported; the others are written, all or none.
 */
@Component
final class TableImport {

    /** A row that is left out can make others wrong that refer to it. */
    private static final int MAX_CHECKS = 20;

    private final Importer importer;
    private final ImportTransactions transactions;

    TableImport(Importer importer, ImportTransactions transactions) {
        this.importer = importer;
        this.transactions = transactions;
    }

    /**
     * Checks the tables and writes them.
     *
     * @param folder for the files of the tables
     * @param actor for the change log
     * @return number of refused rows
     */
    long write(
            RunTables tables, Path folder, String actor, boolean dryRun, ConnectorFindings findings)
            throws IOException {
        long refused = 0;
        for (int check = 0; !tables.isEmpty(); check++) {
            tables.write(folder);
            Map<String, Set<Long>> wrong = check(tables, request(folder, actor, true), findings);
            if (wrong.isEmpty()) {
                if (!dryRun) {
                    write(request(folder, actor, false));
                }
                break;
            }
            if (check == MAX_CHECKS) {
                throw new IllegalStateException("too many rows refer to refused ones");
            }
            wrong.forEach(tables::remove);
            refused += wrong.values().stream().mapToLong(Set::size).sum();
        }
        return refused;
    }

    private static ImportRequest request(Path folder, String actor, boolean dryRun) {
        return new ImportRequest(
                folder.toString(),
                null,
                dryRun,
                actor,
                false,
                new EnteredBy(Method.CONNECTOR, actor));
    }

    /** The lines that the importer refuses, by file. */
    private Map<String, Set<Long>> check(
            RunTables tables, ImportRequest request, ConnectorFindings findings) {
        var wrong = new LinkedHashMap<String, Set<Long>>();
        for (ImportProblem problem : importer.run(request).problems()) {
            if (problem.severity() != ImportProblem.Severity.ERROR) {
                continue;
            }
            if (problem.row() < 2) {
                throw new IllegalStateException(problem.toString());
            }
            RunTables.Row row = tables.row(problem.file(), problem.row());
            boolean first =
                    wrong.computeIfAbsent(problem.file(), any -> new TreeSet<>())
                            .add(problem.row());
            if (first) {
                findings.add(
                        new ConnectorFinding(
                                Type.REFUSED,
                                row.key(),
                                row.cells().getOrDefault("record", ""),
                                row.cells().getOrDefault("field", problem.column()),
                                row.cells().getOrDefault("value", problem.value()),
                                problem.reason()));
            }
        }
        return wrong;
    }

    private void write(ImportRequest request) {
        ImportTransaction run = transactions.begin(request.actor(), request.actor());
        ImportReport report;
        try {
            report = importer.run(request, run);
        } catch (RuntimeException | Error failure) {
            revert(run, failure);
            throw failure;
        }
        if (!report.accepted()) {
            transactions.revert(run);
            throw new IllegalStateException(
                    "the atlas changed during the run, which was reverted: " + report.text());
        }
        transactions.end(run);
    }

    private void revert(ImportTransaction run, Throwable failure) {
        try {
            transactions.revert(run);
        } catch (RuntimeException secondFailure) {
            // The run stays open; the next start reverts it.
            failure.addSuppressed(secondFailure);
        }
    }
}
