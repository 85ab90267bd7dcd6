package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.reason.Explanation;
import eu.atmpatlas.backend.search.certainty.Verdict;

/**
 * A criterion of a need.
 *
 * @param name the field of a filter of sites: {@code capability}, {@code near}
 * @param weight how much of the score it decides
 * @param shareable whether a partner can meet it for another: what a site makes, does or holds
 * @param explanation in words
 */
record NeedCriterion(String name, double weight, boolean shareable, Explanation explanation) {

    /** How much of the weight a verdict earns: all, half or nothing. */
    static double share(Verdict verdict) {
        return switch (verdict) {
            case YES -> 1;
            case MAY -> 0.5;
            case NO -> 0;
        };
    }
}
