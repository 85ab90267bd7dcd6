package eu.atmpatlas.graph.network.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A record as it stands in the network.
 *
 * @param country ISO 3166-1 alpha-2, or null where not known
 * @param begins first day that it stands: of an initiative the first of its start year; null where
 *     not known
 * @param ends last day that it stands: of an initiative the last of its end year; null where it
 *     goes on or is not known
 */
public record NetworkNode(
        String id,
        EntityKind kind,
        String name,
        @Nullable String country,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {}
