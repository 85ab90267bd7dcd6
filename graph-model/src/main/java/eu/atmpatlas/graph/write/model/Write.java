package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.write.WriteService;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A change for the {@link WriteService}. Puts are idempotent: a put of the existing state changes
 * nothing and is not logged.
 */
public sealed interface Write {

    /** Adds or replaces the description of a vocabulary. */
    record PutVocabulary(
            String scheme, String titleEn, String titleNl, String version, @Nullable String source)
            implements Write {}

    /**
     * Adds or replaces a concept; the broader concept must exist in the graph or come earlier in
     * the list.
     */
    record PutConcept(eu.atmpatlas.graph.vocabulary.Concept concept) implements Write {}

    /** Adds or replaces a source. */
    record PutSource(Source source) implements Write {}

    /** Adds a record, or replaces all statements about it. */
    record PutEntity(EntityDraft entity, boolean synthetic) implements Write {}

    /**
     * Adds statements to a record that exists or that the same list puts. The values that the
     * record shows are selected anew. The change log contains the record with all its statements.
     */
    record PutStatements(String record, List<eu.atmpatlas.graph.statement.Statement> statements)
            implements Write {

        /** Copies the statements. */
        public PutStatements {
            statements = List.copyOf(statements);
        }
    }

    /** Adds or replaces an authorisation. */
    record PutAuthorisation(eu.atmpatlas.graph.entity.Authorisation authorisation)
            implements Write {}

    /** Adds or replaces a work package. */
    record PutWorkPackage(eu.atmpatlas.graph.entity.WorkPackage workPackage) implements Write {}

    /** Adds or replaces a part of a type that has a definition. */
    record PutPart(eu.atmpatlas.graph.part.Part part) implements Write {}

    /**
     * Adds or replaces a relation or the denial of one; type, ends, role, validFrom and whether it
     * is asserted together identify it.
     *
     * @param statement null if nothing is on record beyond the other components
     */
    record PutRelation(
            eu.atmpatlas.graph.relation.RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> sources,
            @Nullable RelationStatement statement)
            implements Write {

        /** A plain statement is the same as none, so that equal states have equal logs. */
        public PutRelation {
            statement = RelationStatement.PLAIN.equals(statement) ? null : statement;
        }

        /** A relation of which nothing more is on record. */
        public PutRelation(
                eu.atmpatlas.graph.relation.RelationType type,
                String from,
                String to,
                @Nullable String role,
                @Nullable LocalDate validFrom,
                @Nullable LocalDate validTo,
                List<String> sources) {
            this(type, from, to, role, validFrom, validTo, sources, null);
        }

        /** Writes a relation as it was read from the graph. */
        public static PutRelation of(eu.atmpatlas.graph.relation.Relation relation) {
            return new PutRelation(
                    relation.type(),
                    relation.from(),
                    relation.to(),
                    relation.role(),
                    relation.validFrom(),
                    relation.validTo(),
                    relation.sources(),
                    relation.statement());
        }

        /** What is on record about it. */
        public RelationStatement stated() {
            return statement == null ? RelationStatement.PLAIN : statement;
        }

        /** The same relation with another statement. */
        public PutRelation with(RelationStatement other) {
            return new PutRelation(type, from, to, role, validFrom, validTo, sources, other);
        }

        /** The same relation in no role. */
        public PutRelation withoutRole() {
            return new PutRelation(type, from, to, null, validFrom, validTo, sources, statement);
        }

        /** The same relation between other records. */
        public PutRelation between(String start, String end) {
            return new PutRelation(type, start, end, role, validFrom, validTo, sources, statement);
        }
    }

    /** Removes a record with its relations and parts; its id is never assigned again. */
    record RemoveEntity(String id) implements Write {}

    /** Removes a relation by its id. */
    record RemoveRelation(String id) implements Write {}

    /** Removes an authorisation by its id. */
    record RemoveAuthorisation(String id) implements Write {}

    /** Removes a work package by its key. */
    record RemoveWorkPackage(String key) implements Write {}

    /** Removes a part by its id. */
    record RemovePart(eu.atmpatlas.graph.part.PartType type, String id) implements Write {}

    /**
     * Merges a record into another of its kind: its relations move, and the old id redirects to the
     * other record.
     */
    record MergeEntity(String id, String into) implements Write {}

    /**
     * Marks an id without a record as used by a record elsewhere, so that it is never assigned
     * again.
     *
     * @param kind of the record that had the id
     * @param into the record of that kind that the id redirects to; null if there is none
     */
    record RetireId(String id, EntityKind kind, @Nullable String into) implements Write {}
}
