package eu.atmpatlas.backend.importing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the import report instead of a stack trace. */
final class SeedImportFailureAnalyzer extends AbstractFailureAnalyzer<SeedImportException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedImportException cause) {
        return new FailureAnalysis(
                "The seed data package has errors.\n\n" + cause.getMessage(),
                "Correct the files and start again to resume the load. Or start with"
                        + " --atlas.seed=none to revert what was loaded.",
                cause);
    }
}
