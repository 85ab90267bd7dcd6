/**
 * Search: what may be asked for, and exact answers in order, page by page, with counts, facets and
 * points. Answered from the index in {@code index}, which follows the graph's change log; what text
 * matches is said in {@code text}, what can be filtered by in {@code facet}.
 */
@NullMarked
package eu.atmpatlas.backend.search;

import org.jspecify.annotations.NullMarked;
