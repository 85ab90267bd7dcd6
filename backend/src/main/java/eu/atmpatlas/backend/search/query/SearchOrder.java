package eu.atmpatlas.backend.search.query;

/** In what order matches come. All end with the folded name and the id, so that each is total. */
public enum SearchOrder {
    /** What fits the text best first; without text by name. */
    RELEVANCE,
    /** By folded name. */
    NAME,
    /** By country code, then name; those without a country last. */
    COUNTRY,
    /** Nearest first; needs {@link SearchQuery#near()}. */
    DISTANCE,
    /** Changed last first. */
    UPDATED
}
