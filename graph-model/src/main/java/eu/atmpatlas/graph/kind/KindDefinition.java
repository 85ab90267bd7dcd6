package eu.atmpatlas.graph.kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All that the graph knows about one kind of record. The write service, the importer, the search
 * index, the exports, the linked data and GraphQL follow it.
 *
 * @param person whether its records are people, so that the rules of privacy apply
 * @param parts what its records may have that has no page of its own
 * @param suggestedPartners kinds of record that are suggested to a record of this kind
 */
public record KindDefinition(
        KindFields fields, boolean person, Set<Part> parts, Set<EntityKind> suggestedPartners) {

    /** What belongs to a record, is stored as a node of its own and has no page of its own. */
    public enum Part {
        /** Authorisations and accreditations that the record holds. */
        AUTHORISATIONS,
        /** Work packages of the record. */
        WORK_PACKAGES
    }

    /** Copies the sets. */
    public KindDefinition {
        parts = Set.copyOf(parts);
        suggestedPartners = Set.copyOf(suggestedPartners);
    }

    /** The kind that it defines. */
    public EntityKind kind() {
        return fields.kind();
    }

    /** Whether its records may have such parts. */
    public boolean has(Part part) {
        return parts.contains(part);
    }

    static Builder of(EntityKind kind) {
        return new Builder(kind);
    }

    /** Every kind whose records may have such parts. */
    public static Set<EntityKind> kindsWith(Part part) {
        var kinds = EnumSet.noneOf(EntityKind.class);
        for (EntityKind kind : EntityKind.values()) {
            if (kind.definition().has(part)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Collects a definition. Fields keep the order in which they are added. */
    static final class Builder {

        private final EntityKind kind;
        private final List<ConceptField> concepts = new ArrayList<>();
        private final List<ValueField> values = new ArrayList<>();
        private final Set<Part> parts = EnumSet.noneOf(Part.class);
        private final Set<EntityKind> partners = EnumSet.noneOf(EntityKind.class);
        private List<String> expected = List.of();
        private @Nullable String begin;
        private boolean person;

        private Builder(EntityKind kind) {
            this.kind = kind;
            concepts.add(KindFields.COUNTRY);
            concepts.add(KindFields.REGION);
        }

        /** A field with at most one concept of a vocabulary. */
        Builder concept(String name, String relationship, String scheme) {
            concepts.add(ConceptField.one(name, relationship, scheme));
            return this;
        }

        /** A field with any number of concepts of a vocabulary. */
        Builder concepts(String name, String relationship, String scheme) {
            concepts.add(ConceptField.many(name, relationship, scheme));
            return this;
        }

        /** A field with one plain value. */
        Builder value(String name, ValueField.Type type) {
            values.add(ValueField.of(name, type));
            return this;
        }

        /** The fields that a complete record states. */
        Builder expected(String... names) {
            expected = List.of(names);
            return this;
        }

        /** The field with the day on which a record begins. */
        Builder begin(String name) {
            begin = name;
            return this;
        }

        Builder part(Part part) {
            parts.add(part);
            return this;
        }

        Builder person() {
            person = true;
            return this;
        }

        Builder suggestedPartners(EntityKind... kinds) {
            partners.addAll(List.of(kinds));
            return this;
        }

        KindDefinition build() {
            return new KindDefinition(
                    new KindFields(
                            kind, List.copyOf(concepts), List.copyOf(values), expected, begin),
                    person,
                    parts,
                    partners);
        }
    }
}
