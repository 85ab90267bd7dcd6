package eu.atmpatlas.backend.synthetic;

import org.jspecify.annotations.Nullable;

/**
 * A city.
 *
 * @param country ISO 3166-1 alpha-2
 * @param nuts region of the real record nearest to it
 * @param weight how likely something lies there
 */
record WeightedCity(
        String name,
        String country,
        double lat,
        double lon,
        @Nullable String nuts,
        double weight) {}
