package eu.atmpatlas.backend.importing;

/** The seed data package has errors. */
final class SeedImportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SeedImportException(ImportReport report) {
        super(report.text());
    }
}
