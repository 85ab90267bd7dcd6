package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.certainty.Certainty;

import org.jspecify.annotations.Nullable;

/**
 * A match on the map.
 *
 * @param lat degrees north
 * @param lon degrees east
 * @param status code of its status, or null where not stated
 * @param certainty whether it matches or may match
 */
public record MapPoint(
        String id,
        double lat,
        double lon,
        String name,
        @Nullable String status,
        Certainty certainty) {}
