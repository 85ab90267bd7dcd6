package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.datapackage.DataPackage;
import eu.atmpatlas.backend.importing.mapping.HashedKeyMap;
import eu.atmpatlas.backend.importing.mapping.PendingReferences;
import eu.atmpatlas.graph.write.ImportTransaction;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * Imports data packages and CSV files: file by file in the given order, each completely or not at
 * all. A refused file does not stop the others, but files that refer to its records are refused
 * too. Repeating an import changes nothing.
 */
@Component
public final class Importer {

    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final FileImporter files;
    private final ImportLimits limits;

    Importer(FileImporter files, ImportLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /**
     * Runs an import.
     *
     * @throws UnreadableFileException if the source cannot be opened
     */
    public ImportReport run(ImportRequest request) {
        return run(request, table -> true);
    }

    /** Runs an import of the files of certain tables only. */
    public ImportReport run(ImportRequest request, Predicate<TableSchema> tables) {
        return run(request, tables, null);
    }

    /**
     * Imports all files as a part of a run. The caller ends or reverts the run.
     *
     * @throws eu.atmpatlas.graph.write.LostRunException if another process took the run over
     */
    public ImportReport run(ImportRequest request, ImportTransaction run) {
        return run(request, table -> true, run);
    }

    private ImportReport run(
            ImportRequest request, Predicate<TableSchema> tables, @Nullable ImportTransaction run) {
        try (DataPackage data = DataPackage.open(request.location(), request.table(), limits)) {
            var reports = new ArrayList<FileReport>();
            // A dry run writes nothing, so later files need to know what earlier files would add.
            var keyNumbers = new HashedKeyMap();
            for (int i = 0; i < data.files().size(); i++) {
                DataFile file = data.files().get(i);
                if (tables.test(file.table())) {
                    FileReport report =
                            request.dryRun()
                                    ? files.check(
                                            file,
                                            new PendingReferences(keyNumbers, i),
                                            request.strict())
                                    : files.run(file, data.title(), request, run);
                    LOG.debug("{}: {} rows, {}", file.name(), report.rows(), report.outcome());
                    reports.add(report);
                }
            }
            return new ImportReport(data.title(), request.dryRun(), reports);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(request.location() + " cannot be read", unreadable);
        }
    }
}
