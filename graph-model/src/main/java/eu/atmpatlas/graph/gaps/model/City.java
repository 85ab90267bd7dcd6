package eu.atmpatlas.graph.gaps.model;

import org.jspecify.annotations.Nullable;

/**
 * A city or town of the gazetteer.
 *
 * @param country ISO code
 * @param nuts NUTS 2 code
 */
public record City(
        String name,
        String country,
        @Nullable String nuts,
        double lat,
        double lon,
        int population) {}
