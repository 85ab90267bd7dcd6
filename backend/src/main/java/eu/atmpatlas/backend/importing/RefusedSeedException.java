package eu.atmpatlas.backend.importing;

/** The data package that the atlas is to begin with has errors. */
final class RefusedSeedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedSeedException(ImportReport report) {
        super(report.text());
    }
}
