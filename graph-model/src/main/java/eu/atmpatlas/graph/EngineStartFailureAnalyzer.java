package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.EngineStartException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports why the embedded engine did not start, and what to do, instead of a stack trace. */
final class EngineStartFailureAnalyzer extends AbstractFailureAnalyzer<EngineStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EngineStartException cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.remedy(), cause);
    }
}
