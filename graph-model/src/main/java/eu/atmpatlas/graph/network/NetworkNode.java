package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the network.
 *
 * @param country ISO 3166-1 alpha-2, or null where not known
 */
public record NetworkNode(String id, EntityKind kind, String name, @Nullable String country) {}
