package eu.atmpatlas.backend.search.query;

/** Sort orders. Folded name and id break ties, so every order is total. */
public enum SearchOrder {
    /** Best text match first; without text, by name. */
    RELEVANCE,
    /** By folded name. */
    NAME,
    /** By country code, then name; records without a country last. */
    COUNTRY,
    /** Nearest first; needs {@link SearchQuery#near()}. */
    DISTANCE,
    /** Most recently changed first. */
    UPDATED,
    /**
     * By the day on which a record begins, the latest first; those without a day last. A day known
     * by month or year only counts as its start.
     */
    NEWEST,
    /** As {@link #NEWEST}, the earliest first. */
    OLDEST
}
