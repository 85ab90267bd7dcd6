package eu.atmpatlas.backend.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of matches.
 *
 * @param hits in the requested order, also on backward pages
 * @param hasNext whether there are matches after the page
 * @param hasPrevious whether there are matches before the page
 */
public record SearchPage(List<SearchHit> hits, boolean hasNext, boolean hasPrevious) {

    /** Cursor of the first hit; null if there is none. */
    public @Nullable String startCursor() {
        return hits.isEmpty() ? null : hits.getFirst().cursor();
    }

    /** Cursor of the last hit; null if there is none. */
    public @Nullable String endCursor() {
        return hits.isEmpty() ? null : hits.getLast().cursor();
    }
}
