package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.statement.FieldValues;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statements of a record. A field whose values were only ever entered with the record as a
 * whole has no statement nodes: its statements follow from the record's values, sources and day.
 * They are written out ({@link #writeOut}) when the field gets its first statement of its own.
 */
public final class RecordStatements {

    private RecordStatements() {}

    /** Returns every statement of the record, in the order of the kind's fields. */
    public static List<Statement> all(EntityDraft draft) {
        var all = new ArrayList<Statement>();
        Map<String, List<Statement>> written = byField(draft.statements());
        for (String field : fields(draft)) {
            List<Statement> own = written.getOrDefault(field, List.of());
            if (own.stream().noneMatch(statement -> statement.value() != null)) {
                all.addAll(ofRecord(draft, field));
            }
            all.addAll(own);
        }
        return all;
    }

    /** Returns the fields on which statements that count on a day disagree. */
    public static List<String> contradictions(EntityDraft draft, LocalDate day) {
        KindFields fields = KindFields.of(draft.kind());
        var names = new LinkedHashSet<String>();
        draft.statements().forEach(statement -> names.add(statement.field()));
        return names.stream()
                .filter(name ->
                        FieldStatements.of(draft, name)
                                .isContradictory(
                                        day,
                                        fields.concept(name).map(ConceptField::many).orElse(false)))
                .toList();
    }

    /**
     * Adds statements to a record. The first statement with a value on a field writes out the
     * statements that follow from the record itself, so that they stay and can disagree. A
     * statement with the id of an existing one replaces it.
     */
    public static EntityDraft add(EntityDraft draft, Collection<Statement> statements) {
        var touched = new LinkedHashSet<String>();
        statements.forEach(statement -> {
            if (statement.value() != null) {
                touched.add(statement.field());
            }
        });
        var merged = new LinkedHashMap<String, Statement>();
        writeOut(draft, touched)
                .forEach(statement -> merged.put(statement.id(draft.id()), statement));
        statements.forEach(statement -> merged.put(statement.id(draft.id()), statement));
        return draft.toBuilder().statements(List.copyOf(merged.values())).build();
    }

    /**
     * Returns the record as it was entered as a whole: without the statements that were entered on
     * their own, and with the values that it had before they counted.
     */
    public static EntityDraft asEntered(EntityDraft draft) {
        if (draft.statements().isEmpty()) {
            return draft;
        }
        var concepts = new HashMap<>(draft.concepts());
        var values = new HashMap<>(draft.values());
        byField(draft.statements())
                .forEach((field, statements) -> {
                    if (statements.stream().anyMatch(statement -> statement.value() != null)) {
                        List<String> entered =
                                statements.stream()
                                        .filter(Statement::withRecord)
                                        .flatMap(statement -> Stream.ofNullable(statement.value()))
                                        .sorted()
                                        .toList();
                        restore(draft, field, entered, concepts, values);
                    }
                });
        return draft.toBuilder().concepts(concepts).values(values).statements(List.of()).build();
    }

    private static void restore(
            EntityDraft draft,
            String field,
            List<String> entered,
            Map<String, List<String>> concepts,
            Map<String, Object> values) {
        concepts.remove(field);
        values.remove(field);
        if (entered.isEmpty()) {
            return;
        }
        KindFields.of(draft.kind())
                .value(field)
                .ifPresentOrElse(
                        plain -> {
                            Object value = FieldValues.parse(plain, entered.getFirst());
                            if (value != null) {
                                values.put(field, value);
                            }
                        },
                        () -> concepts.put(field, entered));
    }

    /**
     * Returns a new record with its values and its statements on single values side by side, as
     * {@link #add} leaves them.
     */
    public static EntityDraft create(EntityDraft draft) {
        return draft.statements().isEmpty()
                ? draft
                : add(draft.toBuilder().statements(List.of()).build(), draft.statements());
    }

    /**
     * Replaces the record as it was entered as a whole, keeps the statements that were entered on
     * their own, and adds those of the new state. A field that the new state leaves as the record
     * shows it keeps its entered values, unless it has new statements.
     *
     * @param next the record as it is imported now
     */
    public static EntityDraft replaceRecord(EntityDraft current, EntityDraft next) {
        List<Statement> own =
                Stream.concat(
                                current.statements().stream()
                                        .filter(statement -> !statement.withRecord()),
                                next.statements().stream())
                        .toList();
        if (own.isEmpty()) {
            return next;
        }
        Set<String> stated = byField(next.statements()).keySet();
        EntityDraft entered = asEntered(current);
        var concepts = new HashMap<>(next.concepts());
        var values = new HashMap<>(next.values());
        for (String field : byField(own).keySet()) {
            boolean unchanged =
                    !stated.contains(field)
                            && next.codes(field).equals(current.codes(field))
                            && Objects.equals(
                                    next.values().get(field), current.values().get(field));
            if (unchanged) {
                concepts.remove(field);
                values.remove(field);
                List<String> codes = entered.codes(field);
                if (!codes.isEmpty()) {
                    concepts.put(field, codes);
                }
                Object plain = entered.values().get(field);
                if (plain != null) {
                    values.put(field, plain);
                }
            }
        }
        return add(
                next.toBuilder().concepts(concepts).values(values).statements(List.of()).build(),
                own);
    }

    private static List<Statement> writeOut(EntityDraft draft, Set<String> touched) {
        Map<String, List<Statement>> written = byField(draft.statements());
        var all = new ArrayList<>(draft.statements());
        for (String field : touched) {
            if (written.getOrDefault(field, List.of()).stream()
                    .noneMatch(statement -> statement.value() != null)) {
                all.addAll(ofRecord(draft, field));
            }
        }
        return all;
    }

    /** The statements on a field that follow from the record's values. */
    private static List<Statement> ofRecord(EntityDraft draft, String field) {
        List<String> values = new ArrayList<>(draft.codes(field));
        Object plain = draft.values().get(field);
        if (plain != null) {
            values.add(FieldValues.text(plain));
        }
        return values.stream()
                .map(value ->
                        Statement.about(field, Claim.YES, draft.sources())
                                .value(value)
                                .statedOn(draft.lastVerified())
                                .withRecord(true)
                                .shown(true)
                                .build())
                .toList();
    }

    private static List<String> fields(EntityDraft draft) {
        KindFields fields = KindFields.of(draft.kind());
        var names = new ArrayList<String>();
        fields.concepts().forEach((ConceptField field) -> names.add(field.name()));
        fields.values().forEach((ValueField field) -> names.add(field.name()));
        return names;
    }

    private static Map<String, List<Statement>> byField(List<Statement> statements) {
        var byField = new LinkedHashMap<String, List<Statement>>();
        statements.forEach(statement ->
                byField.computeIfAbsent(statement.field(), any -> new ArrayList<>())
                        .add(statement));
        return byField;
    }
}
