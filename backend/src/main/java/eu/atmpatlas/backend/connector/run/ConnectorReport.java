package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.graph.connector.ConnectorRun;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;

import java.util.List;

/**
 * Result of a run.
 *
 * @param findings what a person should look at
 * @param omitted number of further findings
 */
public record ConnectorReport(
        ConnectorRun run, boolean dryRun, List<ConnectorFinding> findings, long omitted) {

    /** Copies the findings. */
    public ConnectorReport {
        findings = List.copyOf(findings);
    }

    /** Whether the run did not fail. */
    public boolean succeeded() {
        return run.outcome() != ConnectorRun.Outcome.FAILED;
    }

    /** Text for people: what was found, then one line per finding. */
    public String text() {
        Counts counts = run.counts();
        var text = new StringBuilder();
        text.append(dryRun ? "Dry run of " : "Run of ").append(run.connector()).append(": ");
        switch (run.outcome()) {
            case FAILED -> text.append("failed: ").append(run.failure());
            case NOT_MODIFIED -> text.append("the register has not changed");
            case COMPLETED ->
                    text.append(
                            ("%,d entries read, %,d relevant, %,d matched, %,d statements"
                                            + " added, %,d entries unchanged, %,d records"
                                            + " created, %,d unmatched, %,d refused")
                                    .formatted(
                                            counts.read(),
                                            counts.relevant(),
                                            counts.matched(),
                                            counts.added(),
                                            counts.unchanged(),
                                            counts.created(),
                                            counts.unmatched(),
                                            counts.refused()));
        }
        text.append('\n');
        findings.forEach(finding -> text.append("  ").append(finding).append('\n'));
        if (omitted > 0) {
            text.append("  and %,d more\n".formatted(omitted));
        }
        return text.toString();
    }
}
