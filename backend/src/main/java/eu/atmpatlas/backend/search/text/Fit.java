package eu.atmpatlas.backend.search.text;

/** How a typed token fits one of a record's, worst first. */
public enum Fit {
    NONE,
    /** Within the typing errors forgiven. */
    ALIKE,
    /** The record's token goes on after the typed one. */
    PREFIX,
    EXACT
}
