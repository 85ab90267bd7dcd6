/**
 * Lists of records in GraphQL, one connection for each kind: what is asked for is read from the
 * arguments, found in the search index, and answered with a page, a total, counts and points of the
 * same matches.
 */
@NullMarked
package eu.atmpatlas.backend.directory;

import org.jspecify.annotations.NullMarked;
