package eu.atmpatlas.backend.connector.model;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of a run: keeps the first ones and counts the rest. */
public final class ConnectorFindings {

    private static final int MAX_KEPT = 10_000;

    private final List<ConnectorFinding> kept = new ArrayList<>();
    private long count;

    public void add(ConnectorFinding finding) {
        count++;
        if (kept.size() < MAX_KEPT) {
            kept.add(finding);
        }
    }

    /** The first findings, in the order of the register. */
    public List<ConnectorFinding> kept() {
        return List.copyOf(kept);
    }

    /** Number of findings that were not kept. */
    public long omitted() {
        return count - kept.size();
    }
}
