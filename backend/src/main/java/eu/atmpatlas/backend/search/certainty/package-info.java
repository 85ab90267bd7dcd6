/**
 * The rule by which a record matches, may match or does not match a criterion of a query. The index
 * and the reasons that are shown to readers follow it. See decision 0025.
 */
@NullMarked
package eu.atmpatlas.backend.search.certainty;

import org.jspecify.annotations.NullMarked;
