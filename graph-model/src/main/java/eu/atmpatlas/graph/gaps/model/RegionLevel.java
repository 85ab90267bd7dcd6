package eu.atmpatlas.graph.gaps.model;

/** The size of the regions that figures are given for. */
public enum RegionLevel {
    EUROPE,
    COUNTRY,
    NUTS1,
    NUTS2
}
