package eu.atmpatlas.backend.search.certainty;

/** Whether a record matches a query: surely, or possibly. */
public enum Certainty {
    /** Every criterion is met. */
    MATCHES,
    /** No criterion is contradicted, and at least one is not certain. */
    MAY_MATCH
}
