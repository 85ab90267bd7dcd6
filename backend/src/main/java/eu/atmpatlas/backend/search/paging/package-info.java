/** Keyset pagination: cursors, sort keys, and the selection of a page. */
@NullMarked
package eu.atmpatlas.backend.search.paging;

import org.jspecify.annotations.NullMarked;
