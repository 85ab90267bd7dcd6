/**
 * The Lucene index: the documents, the projection that keeps them up to date, and per-segment sets
 * of records for queries. It is derived data and can be deleted at any time.
 */
@NullMarked
package eu.atmpatlas.backend.search.index;

import org.jspecify.annotations.NullMarked;
