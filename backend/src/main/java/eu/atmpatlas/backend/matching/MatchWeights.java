package eu.atmpatlas.backend.matching;

/**
 * How much each agreement counts; {@code docs/matching.md} explains them. The basis is the best
 * comparison of names. What agrees besides adds its share of what is missing to 1; what disagrees
 * multiplies.
 */
final class MatchWeights {

    static final double IDENTIFIER = 1;
    static final double NAME = 0.95;
    static final double OTHER_NAME = 0.93;
    static final double ACRONYM = 0.6;

    /** Times the share of the weight of all words that both names have. */
    static final double WORDS = 0.85;

    static final double SAME_COUNTRY = 0.1;
    static final double SAME_CITY = 0.2;
    static final double SAME_KIND = 0.05;
    static final double SAME_HOST = 0.4;

    static final double OTHER_COUNTRY = 0.5;
    static final double OTHER_CITY = 0.7;
    static final double OTHER_KIND = 0.6;
    static final double OTHER_HOST = 0.9;

    /** Candidates with a lower score are left out. */
    static final double MINIMUM = 0.3;

    private MatchWeights() {}
}
