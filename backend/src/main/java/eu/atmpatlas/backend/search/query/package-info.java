/** Search queries: filters, order and their validation. */
@NullMarked
package eu.atmpatlas.backend.search.query;

import org.jspecify.annotations.NullMarked;
