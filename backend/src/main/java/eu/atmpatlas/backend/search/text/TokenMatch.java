package eu.atmpatlas.backend.search.text;

/** How a typed token fits one of a record's, worst first. */
public enum TokenMatch {
    NONE,
    /** Within the typing errors forgiven. */
    FUZZY,
    /** The record's token goes on after the typed one. */
    PREFIX,
    EXACT
}
