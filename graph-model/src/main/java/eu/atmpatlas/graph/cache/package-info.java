/** Cache of records, sources and relation pages, invalidated by the change log. */
@NullMarked
package eu.atmpatlas.graph.cache;

import org.jspecify.annotations.NullMarked;
