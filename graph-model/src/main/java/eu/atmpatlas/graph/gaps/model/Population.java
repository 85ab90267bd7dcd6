package eu.atmpatlas.graph.gaps.model;

import java.util.Set;

/**
 * The number of people who live in one or several regions.
 *
 * @param year the oldest year among the added numbers
 * @param sources ids
 * @param coverage share of the parts whose population is known; 1 if all are known
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
