/** Evaluates a query on the segments of the index: matches, text ranks and facet counts. */
@NullMarked
package eu.atmpatlas.backend.search.match;

import org.jspecify.annotations.NullMarked;
