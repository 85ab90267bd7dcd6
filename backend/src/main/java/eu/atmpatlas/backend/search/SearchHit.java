package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.certainty.Certainty;

import org.jspecify.annotations.Nullable;

/**
 * A match on a page.
 *
 * @param id of the record
 * @param distanceKm from the centre of the query's circle; null without one
 * @param cursor of this hit
 * @param certainty whether it matches or may match
 */
public record SearchHit(
        String id, @Nullable Double distanceKm, String cursor, Certainty certainty) {}
