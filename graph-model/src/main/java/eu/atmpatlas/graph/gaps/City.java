package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

/**
 * A city or town of the gazetteer.
 *
 * @param country ISO code
 * @param region NUTS 2 code
 */
public record City(
        String name,
        String country,
        @Nullable String region,
        double lat,
        double lon,
        int population) {}
