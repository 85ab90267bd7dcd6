/**
 * The Lucene index: what a record looks like in it, the follower of the change log that keeps it up
 * to date, and per-segment sets of records from which queries are answered. It is derived data and
 * can be thrown away at any time.
 */
@NullMarked
package eu.atmpatlas.backend.search.index;

import org.jspecify.annotations.NullMarked;
