package eu.atmpatlas.graph.write.model;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.WriteService;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One change that is asked of the {@link WriteService}. Puts are idempotent: a put of what is
 * already there changes nothing and is not logged.
 */
public sealed interface Write {

    /** Adds or replaces a vocabulary's own description. */
    record PutVocabulary(
            String scheme, String titleEn, String titleNl, String version, @Nullable String source)
            implements Write {}

    /** Adds or replaces a concept; the broader one must stand in the graph or come before it. */
    record PutConcept(eu.atmpatlas.graph.vocabulary.Concept concept) implements Write {}

    /** Adds or replaces a source. */
    record PutSource(Source source) implements Write {}

    /** Adds a record, or replaces all that was stated of it. */
    record PutEntity(EntityDraft entity, boolean synthetic) implements Write {}

    /** Adds or replaces an authorisation. */
    record PutAuthorisation(eu.atmpatlas.graph.entity.Authorisation authorisation)
            implements Write {}

    /** Adds or replaces a work package. */
    record PutWorkPackage(eu.atmpatlas.graph.entity.WorkPackage workPackage) implements Write {}

    /** Adds or replaces a relation; type, ends, role and validFrom together tell it from others. */
    record PutRelation(
            eu.atmpatlas.graph.relation.RelationType type,
            String from,
            String to,
            @Nullable String role,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> sources)
            implements Write {}

    /** Takes a record out, with its relations and parts; its id is never given again. */
    record RemoveEntity(String id) implements Write {}

    /** Takes out a relation, by its id. */
    record RemoveRelation(String id) implements Write {}

    /** Takes out an authorisation, by its id. */
    record RemoveAuthorisation(String id) implements Write {}

    /** Takes out a work package, by its key. */
    record RemoveWorkPackage(String key) implements Write {}

    /**
     * Lets one record go on in another of its kind: relations move, the old id leads to the new.
     */
    record MergeEntity(String id, String into) implements Write {}

    /**
     * Says of an id that has no record that it was given to one elsewhere and is never given again.
     *
     * @param kind of the record that had it
     * @param into the record of that kind to which it leads; null if it leads nowhere
     */
    record RetireId(String id, EntityKind kind, @Nullable String into) implements Write {}
}
