package eu.atmpatlas.backend.importing;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.function.Predicate;

/**
 * Imports data packages and sheets: file by file in the order given, each wholly or not at all. A
 * file that is refused does not keep the others out, but those that refer to its records will be
 * refused in turn. Importing the same again changes nothing.
 */
@Component
public final class Importer {

    private final FileImport files;
    private final ImportLimits limits;

    Importer(FileImport files, ImportLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /**
     * Does what is ordered and says what became of it.
     *
     * @throws RefusedPackageException if what is to be imported cannot be opened at all
     */
    public ImportReport run(ImportOrder order) {
        return run(order, table -> true);
    }

    /** The same for those files of a package that hold certain tables. */
    public ImportReport run(ImportOrder order, Predicate<Table> tables) {
        try (DataPackage data = DataPackage.open(order.place(), order.table(), limits)) {
            var reports = new ArrayList<FileReport>();
            // A dry run writes nothing, so what one file would add is remembered for the next.
            var seen = new Seen();
            for (int i = 0; i < data.files().size(); i++) {
                DataFile file = data.files().get(i);
                if (tables.test(file.table())) {
                    reports.add(
                            order.dryRun()
                                    ? files.check(file, new Ahead(seen, i))
                                    : files.run(file, data.title(), order.actor()));
                }
            }
            return new ImportReport(data.title(), order.dryRun(), reports);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(order.place() + " cannot be read", unreadable);
        }
    }
}
