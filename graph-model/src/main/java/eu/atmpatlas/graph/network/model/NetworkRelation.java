package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A relation as an edge of the network.
 *
 * @param id of the relation
 * @param role the subject of the relation, or null if not stated
 * @param validFrom first day, or null if unknown
 * @param validTo last day, or null if it is still valid or unknown
 */
public record NetworkRelation(
        String id,
        RelationType type,
        String from,
        String to,
        @Nullable String role,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
