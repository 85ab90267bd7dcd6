package eu.atmpatlas.graph.part;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the graph knows about one type of part. The write service, the importer, the exports,
 * the change log, the linked data and GraphQL follow it.
 *
 * @param ownerField name of the record that a part belongs to: {@code product}
 * @param owners kinds of record that have such parts
 * @param fields in the documented order, without id, owner and sources
 * @param from the field of the day on which the part begins to hold; parts are listed by it
 * @param to the field of the last day on which it holds
 */
public record PartDefinition(
        String ownerField,
        Set<EntityKind> owners,
        List<PartField> fields,
        String from,
        @Nullable String to) {

    private static final Set<String> RESERVED =
            Set.of("id", "key", "type", "owner", "sources", "seq");

    /** Copies the fields. */
    public PartDefinition {
        owners = Set.copyOf(owners);
        fields = List.copyOf(fields);
        for (PartField field : fields) {
            if (RESERVED.contains(field.name()) || field.name().equals(ownerField)) {
                throw new IllegalArgumentException("no name for a field: " + field.name());
            }
        }
    }

    /** The field with this name. */
    public Optional<PartField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The fields of one form. */
    public List<PartField> fields(PartField.Type type) {
        return fields.stream().filter(field -> field.type() == type).toList();
    }

    static Builder of(String ownerField, EntityKind... owners) {
        return new Builder(ownerField, Set.of(owners));
    }

    /** Collects a definition. Fields keep the order in which they are added. */
    static final class Builder {

        private final String ownerField;
        private final Set<EntityKind> owners;
        private final List<PartField> fields = new ArrayList<>();
        private String from = "statedOn";
        private @Nullable String to;

        private Builder(String ownerField, Set<EntityKind> owners) {
            this.ownerField = ownerField;
            this.owners = owners;
        }

        Builder field(PartField field) {
            fields.add(field);
            return this;
        }

        Builder line(String name) {
            return field(PartField.of(name, PartField.Type.LINE));
        }

        /** The field of the day on which the part begins to hold. */
        Builder from(PartField field) {
            from = field.name();
            return field(field);
        }

        /** The field of the last day on which it holds; never before the first. */
        Builder to(PartField field) {
            to = field.name();
            return field(field);
        }

        /** Adds what every part has: the day of which its source speaks, and a note. */
        PartDefinition build() {
            field(PartField.of("statedOn", PartField.Type.DATE).headers("asof", "sourcedate"));
            field(PartField.of("note", PartField.Type.PARAGRAPH).headers("remarks"));
            return new PartDefinition(ownerField, owners, fields, from, to);
        }
    }
}
