/**
 * Lists of records in GraphQL, one connection for each kind. The arguments become a query of the
 * search index; the connection returns a page, the total, counts and points of the same matches.
 */
@NullMarked
package eu.atmpatlas.backend.directory;

import org.jspecify.annotations.NullMarked;
