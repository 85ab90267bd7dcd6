package eu.atmpatlas.graph.account;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The audit log of accounts and roles, apart from the public change log. */
public final class AccountAudit {

    private final Graph graph;

    /** Reads the log from the graph. */
    public AccountAudit(Graph graph) {
        this.graph = graph;
    }

    /** Returns the latest entries, the newest first. */
    public List<AuditEntry> latest(int limit) {
        return graph
                .read(
                        "MATCH (e:AccountAudit) RETURN e ORDER BY e.at DESC, e.id LIMIT $limit",
                        Map.of("limit", limit))
                .stream()
                .map(row -> row.get("e"))
                .map(entry ->
                        new AuditEntry(
                                GraphTime.instant(entry.get("at")),
                                entry.get("actor").asString(),
                                entry.get("action").asString(),
                                entry.get("subject").asString(),
                                entry.get("detail").asString()))
                .toList();
    }

    /** Writes an entry in the transaction of the change itself. */
    static void write(
            Tx tx, Clock clock, String actor, String action, String subject, String detail) {
        tx.run(
                "CREATE (:AccountAudit {id: $id, at: $at, actor: $actor, action: $action,"
                        + " subject: $subject, detail: $detail})",
                Map.of(
                        "id", Token.id(),
                        "at", GraphTime.of(clock.instant()),
                        "actor", actor,
                        "action", action,
                        "subject", subject,
                        "detail", detail));
    }
}
