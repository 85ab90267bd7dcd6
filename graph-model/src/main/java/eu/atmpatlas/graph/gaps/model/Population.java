package eu.atmpatlas.graph.gaps.model;

import java.util.Set;

/**
 * How many live in an area.
 *
 * @param year the oldest of the years that were added up
 * @param sources ids
 * @param coverage share of the parts that are known: 1 for all
 */
public record Population(double persons, int year, Set<String> sources, double coverage) {

    /**
     * A row of the population table.
     *
     * @param level COUNTRY or NUTS2
     * @param source id
     */
    public record Row(RegionLevel level, String code, int year, long persons, String source) {}
}
