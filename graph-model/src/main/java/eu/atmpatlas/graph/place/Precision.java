package eu.atmpatlas.graph.place;

/** How exactly a point tells where a record is, finest first. */
public enum Precision {
    ADDRESS,
    CAMPUS,
    CITY,
    REGION,
    COUNTRY
}
