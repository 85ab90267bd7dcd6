package eu.atmpatlas.backend.permission;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

/**
 * What permissions need to know about a record.
 *
 * @param id null for a record that is only proposed
 * @param country ISO 3166-1 code; null if the record has none. Then only curators of all countries
 *     care for it
 */
public record ProtectedRecord(@Nullable String id, EntityKind kind, @Nullable String country) {}
