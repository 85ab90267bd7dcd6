package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.provenance.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Appends to the change log, in the same transaction as the changes. */
final class ChangeLogWriter {

    private static final String APPEND = "UNWIND $rows AS row CREATE (c:Change) SET c = row";
    private static final String MOVE_HEAD =
            "MATCH (log:ChangeLog {id: 'atlas'}) SET log.head = $head";

    private ChangeLogWriter() {}

    static void append(Tx tx, List<PlannedChange> planned, Provenance by, ZonedDateTime at) {
        var rows =
                planned.stream()
                        .map(change ->
                                CypherParameters.row(
                                        "seq",
                                        change.seq(),
                                        "at",
                                        at,
                                        "actor",
                                        by.actor(),
                                        "reason",
                                        by.reason(),
                                        "method",
                                        by.method().name(),
                                        "subject",
                                        change.subject().name(),
                                        "subjectId",
                                        change.subjectId(),
                                        "kind",
                                        change.kind() == null ? null : change.kind().name(),
                                        // Stored for subscribers with filters: the states are
                                        // texts, and records would have to be looked up.
                                        "countries",
                                        change.countries() == null
                                                ? null
                                                : List.copyOf(change.countries()),
                                        "kinds",
                                        change.kinds() == null
                                                ? null
                                                : change.kinds().stream().map(Enum::name).toList(),
                                        "operation",
                                        change.operation().name(),
                                        "touches",
                                        change.touches(),
                                        // The same list as separate properties, which indexes can
                                        // use.
                                        "touchesFirst",
                                        touchedAt(change, 0),
                                        "touchesSecond",
                                        touchedAt(change, 1),
                                        "previous",
                                        change.previous(),
                                        "after",
                                        change.after()))
                        .toList();
        tx.run(APPEND, Map.of("rows", rows));
        tx.run(MOVE_HEAD, Map.of("head", planned.getLast().seq()));
    }

    private static @Nullable String touchedAt(PlannedChange change, int index) {
        return change.touches().size() > index ? change.touches().get(index) : null;
    }
}
