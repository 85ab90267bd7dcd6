package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.model.RegisterRelation;
import eu.atmpatlas.backend.connector.model.RegisterSink;
import eu.atmpatlas.graph.connector.ConnectorRun.Counts;
import eu.atmpatlas.graph.entity.Entity;

import java.util.ArrayList;
import java.util.List;

/** Collects the entries of a register in batches, matches them, and counts what was found. */
final class EntryCollector implements RegisterSink {

    private static final int BATCH_SIZE = 500;

    private final RecordMatcher matcher;
    private final EntryRows rows;
    private final RelationRows relations;
    private final ConnectorFindings findings;
    private final boolean create;
    private final List<RegisterRecord> batch = new ArrayList<>();
    private long read;
    private long relevant;
    private long matched;
    private long unchanged;
    private long unmatched;
    private long refused;

    /**
     * @param create whether records are created for entries that have none
     */
    EntryCollector(
            RecordMatcher matcher,
            EntryRows rows,
            RelationRows relations,
            ConnectorFindings findings,
            boolean create) {
        this.matcher = matcher;
        this.rows = rows;
        this.relations = relations;
        this.findings = findings;
        this.create = create;
    }

    @Override
    public void accept(RegisterRecord entry) {
        read++;
        batch.add(entry);
        if (batch.size() == BATCH_SIZE) {
            flush();
        }
    }

    @Override
    public void leaveOut() {
        read++;
    }

    @Override
    public void refuse(String key, String field, String value, String reason) {
        read++;
        refused++;
        findings.add(new ConnectorFinding(Type.REFUSED, key, "", field, value, reason));
    }

    /** Handles the remaining entries. */
    void finish() {
        flush();
        relations.finish();
        rows.finish();
    }

    /**
     * What was found.
     *
     * @param tables with the rows that were accepted
     * @param refusedRows number of rows that the importer refused
     */
    Counts counts(RunTables tables, long refusedRows) {
        return new Counts(
                read,
                relevant,
                matched,
                tables.added(),
                unchanged,
                tables.created(),
                unmatched,
                refused + refusedRows);
    }

    private void flush() {
        if (!batch.isEmpty()) {
            matcher.match(List.copyOf(batch)).forEach(this::add);
            batch.clear();
        }
    }

    private void add(MatchedEntry match) {
        RegisterRecord entry = match.entry();
        Entity record = match.record();
        if (entry.notice() != null && record != null) {
            report(Type.NOTICE, entry, record.id(), entry.notice());
        }
        if (!match.conflicting().isEmpty()) {
            relevant++;
            refused++;
            report(
                    Type.CONFLICT,
                    entry,
                    match.conflicting().getFirst(),
                    "its identifiers belong to " + String.join(", ", match.conflicting()));
        } else if (record != null) {
            relevant++;
            matched++;
            long added = rows.addTo(record, match);
            for (RegisterRelation relation : entry.relations()) {
                relations.add(entry, record, relation, match.owners());
            }
            unchanged += added == 0 ? 1 : 0;
        } else if (entry.newId() != null || !match.candidates().isEmpty()) {
            relevant++;
            unmatched++;
            addUnmatched(match);
        }
    }

    private void addUnmatched(MatchedEntry match) {
        RegisterRecord entry = match.entry();
        if (!match.candidates().isEmpty()) {
            report(
                    Type.CANDIDATE,
                    entry,
                    match.candidates().getFirst(),
                    "has the same name as %s, but not its identifiers; if it is the same, add them"
                            .formatted(String.join(", ", match.candidates())));
        } else if (create) {
            rows.create(entry);
        } else {
            report(Type.NEW, entry, "", entry.name());
        }
    }

    private void report(Type type, RegisterRecord entry, String record, String text) {
        findings.add(new ConnectorFinding(type, entry.key(), record, "", "", text));
    }
}
