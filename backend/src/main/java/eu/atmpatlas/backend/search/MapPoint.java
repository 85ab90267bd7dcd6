package eu.atmpatlas.backend.search;

import org.jspecify.annotations.Nullable;

/**
 * A match on the map.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param status code of its status, or null where not stated
 */
public record MapPoint(String id, double lat, double lon, String name, @Nullable String status) {}
