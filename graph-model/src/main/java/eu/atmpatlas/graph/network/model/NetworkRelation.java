package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A tie as it stands in the network.
 *
 * @param id of the relation
 * @param role what the tie is about, or null where not stated
 * @param validFrom first day, or null where not known
 * @param validTo last day, or null where it still holds or is not known
 */
public record NetworkRelation(
        String id,
        RelationType type,
        String from,
        String to,
        @Nullable String role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
