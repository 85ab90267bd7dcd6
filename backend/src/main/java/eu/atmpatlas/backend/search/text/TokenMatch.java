package eu.atmpatlas.backend.search.text;

/** How a typed token matches a record's token, worst first. */
public enum TokenMatch {
    NONE,
    /** With tolerated typing errors. */
    FUZZY,
    /** The record's token starts with the typed one. */
    PREFIX,
    EXACT
}
