/**
 * The one door through which the graph changes: it validates, records provenance and appends to the
 * change log in the same transaction.
 */
@NullMarked
package eu.atmpatlas.graph.write;

import org.jspecify.annotations.NullMarked;
