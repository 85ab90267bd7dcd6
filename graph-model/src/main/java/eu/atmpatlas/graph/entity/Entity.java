package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A record as read from the graph: its statements, the parts that belong to it, and its state.
 *
 * @param parts its parts of the types that have a definition, newest first
 * @param completeness share of the fields expected of its kind that are stated, 0 to 1
 * @param updatedAt time of the last change
 * @param synthetic whether it was generated to try out the atlas
 */
public record Entity(
        EntityDraft stated,
        List<Authorisation> authorisations,
        List<WorkPackage> workPackages,
        List<Part> parts,
        double completeness,
        Instant updatedAt,
        boolean synthetic) {

    /** Returns the record with other facts. */
    public Entity withStated(EntityDraft other) {
        return new Entity(
                other, authorisations, workPackages, parts, completeness, updatedAt, synthetic);
    }

    /** Returns the record's parts of one type, newest first. */
    public List<Part> parts(PartType type) {
        return parts.stream().filter(part -> part.type() == type).toList();
    }

    /** Permanent id. */
    public String id() {
        return stated.id();
    }

    /** Kind of record. */
    public EntityKind kind() {
        return stated.kind();
    }

    /** Name. */
    public String name() {
        return stated.name();
    }

    /** Returns the value of a field, or null if it is not stated. */
    public @Nullable Object value(String field) {
        return stated.values().get(field);
    }

    /**
     * Returns the distinct types of the record's authorisations in one scheme ({@code
     * authorisation} or {@code accreditation}).
     */
    public List<String> authorisationCodes(String scheme) {
        return authorisations.stream()
                .filter(authorisation -> authorisation.scheme().equals(scheme))
                .map(Authorisation::type)
                .distinct()
                .toList();
    }
}
