package eu.atmpatlas.backend.synthetic;

import org.jspecify.annotations.Nullable;

/**
 * A city.
 *
 * @param country ISO 3166-1 alpha-2
 * @param nuts NUTS region of the nearest real record
 * @param weight relative probability
 */
record WeightedCity(
        String name,
        String country,
        double lat,
        double lon,
        @Nullable String nuts,
        double weight) {}
