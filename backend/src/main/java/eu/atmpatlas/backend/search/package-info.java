/**
 * Search: queries, and exact, ordered results with pages, counts, facets and points. Results come
 * from the index in {@code index}, which follows the graph's change log. Package {@code text}
 * defines text matching, {@code facet} the facets.
 */
@NullMarked
package eu.atmpatlas.backend.search;

import org.jspecify.annotations.NullMarked;
