package eu.atmpatlas.graph.place;

/** How precisely the position of a record is known, most precise first. */
public enum Precision {
    ADDRESS,
    CAMPUS,
    CITY,
    REGION,
    COUNTRY
}
