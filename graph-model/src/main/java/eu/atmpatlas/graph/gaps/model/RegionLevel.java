package eu.atmpatlas.graph.gaps.model;

/** How large the areas are that figures are given for. */
public enum RegionLevel {
    EUROPE,
    COUNTRY,
    NUTS1,
    NUTS2
}
