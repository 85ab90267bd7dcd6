package eu.atmpatlas.backend.search.certainty;

/** Whether a record meets one criterion of a query, as far as is on record. */
public enum Verdict {
    /** It is stated that it does. */
    YES,
    /** Nothing is stated, only a broader concept, or what is stated is past its due date. */
    MAY,
    /** It is stated that it does not, or something else is stated. */
    NO
}
