package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.EntityDraftBuilder;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.statement.Statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Undoes one change of a record, and keeps what later changes did to other fields. */
final class RecordReversal {

    private static final List<String> OWN_FIELDS =
            List.of("name", "aliases", "summary", "website", "note", "identifiers", "location");

    private final EntityDraft before;
    private final EntityDraft after;

    RecordReversal(EntityDraft before, EntityDraft after) {
        this.before = before;
        this.after = after;
    }

    /** The fields of the change that a later change touched too. */
    List<String> changedLater(EntityDraft current) {
        return changedFields().filter(field -> !isSame(field, after, current)).toList();
    }

    private Stream<String> changedFields() {
        KindFields fields = KindFields.of(before.kind());
        return Stream.of(
                        OWN_FIELDS.stream(),
                        fields.concepts().stream().map(ConceptField::name),
                        fields.values().stream().map(ValueField::name))
                .flatMap(names -> names)
                .filter(field -> !isSame(field, before, after));
    }

    /** The current record with the fields of the change as they were before it. */
    EntityDraft apply(EntityDraft current) {
        EntityDraftBuilder builder = current.toBuilder();
        Set<String> undone = new HashSet<>(changedFields().toList());
        var concepts = new HashMap<>(current.concepts());
        var values = new HashMap<>(current.values());
        var statements = new ArrayList<Statement>();
        current.statements().stream()
                .filter(each -> !undone.contains(each.field()))
                .forEach(statements::add);
        before.statements().stream()
                .filter(each -> undone.contains(each.field()))
                .forEach(statements::add);
        for (String field : undone) {
            if (OWN_FIELDS.contains(field)) {
                restore(field, builder);
                continue;
            }
            concepts.remove(field);
            values.remove(field);
            if (before.concepts().containsKey(field)) {
                concepts.put(field, before.codes(field));
            }
            Object value = before.values().get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        if (current.sources().equals(after.sources())) {
            builder.sources(before.sources());
        }
        if (Objects.equals(current.lastVerified(), after.lastVerified())) {
            builder.lastVerified(before.lastVerified());
        }
        return builder.concepts(concepts).values(values).statements(statements).build();
    }

    private void restore(String field, EntityDraftBuilder builder) {
        switch (field) {
            case "name" -> builder.name(before.name());
            case "aliases" -> builder.aliases(before.aliases());
            case "summary" -> builder.summary(before.summary());
            case "website" -> builder.website(before.website());
            case "note" -> builder.note(before.note());
            case "identifiers" -> builder.identifiers(before.identifiers());
            default -> builder.location(before.location());
        }
    }

    private static boolean isSame(String field, EntityDraft one, EntityDraft other) {
        return switch (field) {
            case "name" -> one.name().equals(other.name());
            case "aliases" -> one.aliases().equals(other.aliases());
            case "summary" -> Objects.equals(one.summary(), other.summary());
            case "website" -> Objects.equals(one.website(), other.website());
            case "note" -> Objects.equals(one.note(), other.note());
            case "identifiers" -> one.identifiers().equals(other.identifiers());
            case "location" -> Objects.equals(one.location(), other.location());
            default ->
                    statements(field, one).equals(statements(field, other))
                            && one.codes(field).equals(other.codes(field))
                            && Objects.equals(one.values().get(field), other.values().get(field));
        };
    }

    /** Whether a statement is shown follows from the others. */
    private static Set<Statement> statements(String field, EntityDraft draft) {
        var all = new HashSet<Statement>();
        draft.statements().stream()
                .filter(each -> each.field().equals(field))
                .forEach(each -> all.add(each.toBuilder().shown(false).build()));
        return all;
    }
}
