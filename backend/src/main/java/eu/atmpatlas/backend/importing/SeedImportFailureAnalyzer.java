package eu.atmpatlas.backend.importing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the report of the refused files instead of a stack trace. */
final class SeedImportFailureAnalyzer extends AbstractFailureAnalyzer<SeedImportException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeedImportException cause) {
        return new FailureAnalysis(
                "The data package that the atlas is to begin with has errors.\n\n"
                        + cause.getMessage(),
                "Correct the files, or start with --atlas.seed=none, and import them later. The"
                        + " files that are not refused are in the graph; importing them again"
                        + " changes nothing.",
                cause);
    }
}
