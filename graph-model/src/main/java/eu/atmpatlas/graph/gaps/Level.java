package eu.atmpatlas.graph.gaps;

/** How large the areas are that figures are given for. */
public enum Level {
    EUROPE,
    COUNTRY,
    NUTS1,
    NUTS2
}
