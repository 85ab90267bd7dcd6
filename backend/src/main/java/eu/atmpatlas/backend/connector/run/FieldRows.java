package eu.atmpatlas.backend.connector.run;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.connector.model.ConnectorFinding.Type;
import eu.atmpatlas.backend.connector.model.ConnectorFindings;
import eu.atmpatlas.backend.connector.model.FieldValue;
import eu.atmpatlas.backend.connector.model.FieldValue.Mode;
import eu.atmpatlas.backend.connector.model.RegisterRecord;
import eu.atmpatlas.backend.connector.run.RunTables.Row;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes rows of statements for what an entry states about the fields of its record. It states
 * nothing that the same source stated for the same day, or for a later one; an entry without a day
 * states nothing that its source states already.
 */
final class FieldRows {

    private static final Comparator<Statement> BY_DAY =
            Comparator.comparing(
                    Statement::statedOn,
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    private final RunTables tables;
    private final ConnectorFindings findings;
    private final LocalDate today;

    FieldRows(RunTables tables, ConnectorFindings findings, LocalDate today) {
        this.tables = tables;
        this.findings = findings;
        this.today = today;
    }

    /** Adds the statements on a record of the graph; returns their number. */
    long add(RegisterRecord entry, Entity record) {
        KindFields kind = KindFields.of(record.kind());
        long added = 0;
        for (FieldValue field : entry.fields()) {
            if (kind.concept(field.field()).isPresent() || kind.value(field.field()).isPresent()) {
                added += add(entry, record, field);
            }
        }
        return added;
    }

    /** Adds the statements on a record that the run creates. */
    void addToNew(RegisterRecord entry, String id) {
        for (FieldValue field : entry.fields()) {
            field.values().forEach(value -> addRow(entry, id, field.field(), value, true));
        }
    }

    private long add(RegisterRecord entry, Entity record, FieldValue field) {
        List<Statement> own =
                record.stated().statements().stream()
                        .filter(statement ->
                                statement.field().equals(field.field())
                                        && statement.sources().equals(List.of(entry.source().id())))
                        .sorted(BY_DAY)
                        .toList();
        if (isOlder(entry.day(), own)) {
            return 0;
        }
        List<String> shown = shown(record, field.field());
        if (field.mode() == Mode.IF_MISSING && own.isEmpty() && !shown.isEmpty()) {
            return 0;
        }
        if (field.mode() == Mode.STATED
                && !shown.isEmpty()
                && !shown.contains(field.values().getFirst())) {
            findings.add(
                    new ConnectorFinding(
                            Type.DIFFERENT,
                            entry.key(),
                            record.id(),
                            field.field(),
                            field.values().getFirst(),
                            "the atlas shows " + String.join(", ", shown)));
        }
        long added = 0;
        for (String value : field.values()) {
            added += addUnlessStated(entry, record.id(), field.field(), value, true, own);
        }
        if (field.mode() == Mode.WHOLE_LIST) {
            for (String value : listedEarlier(own)) {
                if (!field.values().contains(value)) {
                    added += addUnlessStated(entry, record.id(), field.field(), value, false, own);
                }
            }
        }
        return added;
    }

    private static boolean isOlder(@Nullable LocalDate day, List<Statement> own) {
        LocalDate last = own.isEmpty() ? null : own.getLast().statedOn();
        return last != null && day != null && day.isBefore(last);
    }

    private static List<String> shown(Entity record, String field) {
        var shown = new ArrayList<>(record.stated().codes(field));
        Object value = record.value(field);
        if (value != null) {
            shown.add(FieldValues.text(value));
        }
        return shown;
    }

    /** The values to which the source last said yes. */
    private static Set<String> listedEarlier(List<Statement> own) {
        var listed = new HashSet<String>();
        for (Statement statement : own) {
            String value = statement.value();
            if (value != null && statement.asserted()) {
                listed.add(value);
            } else if (value != null) {
                listed.remove(value);
            }
        }
        return listed;
    }

    private long addUnlessStated(
            RegisterRecord entry,
            String id,
            String field,
            String value,
            boolean asserted,
            List<Statement> own) {
        Statement last =
                own.reversed().stream()
                        .filter(statement -> value.equals(statement.value()))
                        .findFirst()
                        .orElse(null);
        boolean stated =
                last != null
                        && last.asserted() == asserted
                        && (entry.day() == null || entry.day().equals(last.statedOn()));
        if (stated) {
            return 0;
        }
        addRow(entry, id, field, value, asserted);
        return 1;
    }

    private void addRow(
            RegisterRecord entry, String id, String field, String value, boolean asserted) {
        var cells = new HashMap<String, String>();
        cells.put("record", id);
        cells.put("field", field);
        cells.put("value", value);
        if (!asserted) {
            cells.put("asserted", "false");
        }
        if (entry.day() != null) {
            cells.put("statedOn", entry.day().toString());
        }
        cells.put("retrievedOn", today.toString());
        cells.put("sources", entry.source().id());
        tables.add(TableSchema.STATEMENTS, "", new Row(entry.key(), cells));
    }
}
