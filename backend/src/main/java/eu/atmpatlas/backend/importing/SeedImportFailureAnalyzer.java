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
                "Correct the files and start again: the load is resumed. Or start with"
                        + " --atlas.seed=none: then what was loaded is taken back.",
                cause);
    }
}
