package eu.atmpatlas.backend.field;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of a kind of record.
 *
 * @param name in GraphQL
 * @param scheme vocabulary of its values; null unless they are concepts
 * @param many whether it may have more than one value
 * @param expected whether a complete record states it
 */
record FieldDefinition(
        EntityKind kind,
        String name,
        FieldValueType valueType,
        @Nullable String scheme,
        boolean many,
        boolean expected) {

    /** The fields of a kind: those of every record first, then its own in their order. */
    static List<FieldDefinition> of(EntityKind kind) {
        KindFields fields = KindFields.of(kind);
        var all = new ArrayList<FieldDefinition>();
        all.add(plain(fields, "name", FieldValueType.TEXT, false));
        all.add(plain(fields, "aliases", FieldValueType.TEXT, true));
        all.add(plain(fields, "summary", FieldValueType.TEXT, false));
        all.add(plain(fields, "website", FieldValueType.URL, false));
        all.add(plain(fields, "city", FieldValueType.TEXT, false));
        all.add(plain(fields, "location", FieldValueType.LOCATION, false));
        all.add(plain(fields, "note", FieldValueType.TEXT, false));
        for (ConceptField field : fields.concepts()) {
            // The region follows from the place, and is a field of the place in the schema.
            if (!field.equals(KindFields.REGION)) {
                all.add(
                        new FieldDefinition(
                                kind,
                                field.name(),
                                FieldValueType.CONCEPT,
                                field.scheme(),
                                field.many(),
                                fields.expected().contains(field.name())));
            }
        }
        for (ValueField field : fields.values()) {
            all.add(plain(fields, field.name(), FieldValueType.of(field.type()), false));
        }
        return List.copyOf(all);
    }

    private static FieldDefinition plain(
            KindFields fields, String name, FieldValueType type, boolean many) {
        return new FieldDefinition(
                fields.kind(), name, type, null, many, fields.expected().contains(name));
    }
}
