package eu.atmpatlas.graph.gaps.model;

/** The size of the regions that figures are given for. */
public enum RegionLevel {
    /** All of Europe, a group of countries, or a selection of countries. */
    EUROPE,
    COUNTRY,
    NUTS1,
    NUTS2
}
