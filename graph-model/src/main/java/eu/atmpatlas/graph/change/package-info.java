/** The one change log, which everything derived from the graph follows. */
@NullMarked
package eu.atmpatlas.graph.change;

import org.jspecify.annotations.NullMarked;
