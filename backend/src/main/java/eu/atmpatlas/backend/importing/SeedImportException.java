package eu.atmpatlas.backend.importing;

/** The data package that the atlas is to begin with has errors. */
final class SeedImportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SeedImportException(ImportReport report) {
        super(report.text());
    }
}
