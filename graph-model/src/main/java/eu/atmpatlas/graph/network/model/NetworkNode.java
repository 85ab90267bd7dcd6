package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A record as a node of the network.
 *
 * @param country ISO 3166-1 alpha-2, or null if unknown
 * @param begins first day of its existence: for an initiative the first day of its start year; null
 *     if unknown
 * @param ends last day of its existence: for an initiative the last day of its end year; null if it
 *     continues or is unknown
 */
public record NetworkNode(
        String id,
        EntityKind kind,
        String name,
        @Nullable String country,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
